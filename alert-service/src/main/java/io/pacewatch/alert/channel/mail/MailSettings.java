package io.pacewatch.alert.channel.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What an installation can set about its mail relay. */
@ConfigMapping(prefix = "pacewatch.mail")
interface MailSettings {

    /** How a connection is protected. */
    enum Tls {
        /** STARTTLS, without which nothing is sent. */
        REQUIRED,
        /** TLS from the first byte, as on port 465. */
        IMPLICIT,
        /** Plain text, for a relay on this machine. */
        DISABLED
    }

    /** The relay. */
    @WithDefault("localhost")
    String host();

    /** Its port. */
    @WithDefault("3025")
    int port();

    /** Who the mails are from, with or without a name. */
    @WithDefault("Pacewatch <pacewatch@pacewatch.example>")
    String from();

    /** Certificates are checked against the relay's name wherever there is TLS. */
    @WithDefault("required")
    Tls tls();

    /** Certificates in PEM that are trusted instead of the JDK's, where a network has an authority of its own. */
    Optional<Path> trustFile();

    /** The account at the relay; without one there is no login. */
    Optional<String> username();

    /** Its password. */
    Optional<String> password();

    /** How this machine names itself to the relay; its host name if it is not set. */
    Optional<String> helo();
}
