package io.pacewatch.alert.link;

import io.pacewatch.alert.AlertSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Reads the key that signs links; without one the service does not start, since its mails could not be answered. */
final class LinkKey {

    @Produces
    @Singleton
    @Startup
    SignedLink links(AlertSettings settings) {
        Path file = settings.secretFile()
                .orElseThrow(() -> new IllegalStateException(
                        "pacewatch.alert.secret-file is not set: it names a file with 32 random bytes in base64,"
                                + " which sign the links in mails"));
        try {
            return new SignedLink(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "pacewatch.alert.secret-file must hold 32 random bytes in base64, and " + file + " does not", e);
        }
    }
}
