package io.pacewatch.alert.link;

import io.pacewatch.alert.AlertSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Reads the keys of links; without one the service does not start, since its mails could not be answered. */
final class LinkKey {

    @Produces
    @Singleton
    @Startup
    SignedLink links(AlertSettings settings) {
        Path file = settings.secretFile()
                .orElseThrow(() -> new IllegalStateException(
                        "pacewatch.alert.secret-file is not set: it names a file with 32 random bytes in base64,"
                                + " which sign the links in mails; former keys follow, one on a line"));
        try {
            return new SignedLink(Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toArray(byte[][]::new));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "pacewatch.alert.secret-file must hold keys of 32 random bytes in base64, one on a line, and "
                            + file + " does not",
                    e);
        }
    }
}
