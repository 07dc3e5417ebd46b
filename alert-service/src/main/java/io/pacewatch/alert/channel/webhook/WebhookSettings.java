package io.pacewatch.alert.channel.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an installation can set about its webhooks; all durations are machine time. */
@ConfigMapping(prefix = "pacewatch.webhook")
interface WebhookSettings {

    /**
     * Networks of one's own, such as {@code 10.1.0.0/16}, in which hooks may be and be called without TLS. None of them
     * opens loopback but one within loopback, and none opens link-local addresses, where clouds keep their secrets.
     */
    Optional<List<String>> allowNetworks();

    /** Directory of the files that subscriptions name: one key a line as {@code whsec_…}, the current one first. */
    Optional<Path> secretsDir();

    /** Certificates in PEM that are trusted instead of the JDK's, where a network has an authority of its own. */
    Optional<Path> trustFile();

    /** When a name that does not resolve, or an address that does not answer, is given up. */
    @WithDefault("5s")
    Duration connectLimit();

    /** When a hook is given up however slowly it still answers, name and connection included; below the lease. */
    @WithDefault("15s")
    Duration sendLimit();

    /** The waits between attempts, as Standard Webhooks propose. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retry();

    /** By how much of itself a wait is lengthened at most. */
    @WithDefault("10")
    int jitterPercent();

    /** After what time a message is dead: after the last of the waits (83 h at most) and before it would repeat. */
    @WithDefault("96h")
    Duration giveUpAfter();
}
