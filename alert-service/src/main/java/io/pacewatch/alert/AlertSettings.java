package io.pacewatch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an installation can set about its warnings; all durations are machine time. */
@ConfigMapping(prefix = "pacewatch.alert")
public interface AlertSettings {

    /** For how long what arrives for one department is gathered into one mail, from the first on. */
    @WithDefault("60s")
    Duration window();

    /** The domain behind Message-ID, List-Id and the threads' anchors. */
    @WithDefault("pacewatch.example")
    String mailDomain();

    /**
     * File with the keys of the links in mails, each 32 bytes in base64 on a line of its own: the first one signs, the
     * others are former ones whose links still work.
     */
    Optional<Path> secretFile();

    /** For how long a link in a mail works, from the day the mail was begun. */
    @WithDefault("30d")
    Duration linkValid();

    /** How many different plans an alert takes within 24 hours. */
    @WithDefault("20")
    int plansPerDay();

    /**
     * Who is mailed what is for a department that the complete catalogue does not know, and what no endpoint of a
     * department has accepted within {@link #fallbackAfter()}; without it both only wait.
     */
    Optional<String> fallbackAddress();

    /** For how long a department may not be reached before the fallback address hears of it, from the due time on. */
    @WithDefault("30m")
    Duration fallbackAfter();

    /** The department that hears of figures that stay missing, and later of what is escalated. */
    @WithDefault("supervision")
    String supervision();

    /** Where people reach this service. */
    @WithDefault("http://localhost:8083")
    String baseUrl();

    /** How often the sender looks for what is due. */
    @WithDefault("150ms")
    Duration poll();

    /** For how long a message is one sender's; longer than {@link #sendLimit()}, or two send it. */
    @WithDefault("60s")
    Duration lease();

    /** When a relay is given up, however slowly it still answers; shorter than {@link #lease()}. */
    @WithDefault("20s")
    Duration sendLimit();

    /** The waits between attempts; the last one repeats. */
    @WithDefault("5s,30s,2m,11m,30m,2h,6h")
    List<Duration> retry();

    /** After what time a message that never got through is dead. */
    @WithDefault("72h")
    Duration giveUpAfter();
}
