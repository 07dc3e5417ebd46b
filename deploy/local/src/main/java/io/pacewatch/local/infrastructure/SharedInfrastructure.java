package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Holds what {@link Infrastructure#shared()} gives to all tests of a JVM. */
final class SharedInfrastructure {
    private static final String WANTED = "pacewatch.infrastructure";
    private static final String EMBEDDED = "embedded";

    private static @Nullable Infrastructure shared;

    private SharedInfrastructure() {}

    static synchronized Infrastructure get() {
        Infrastructure running = shared;
        if (running == null) {
            running = start(System.getProperty(WANTED, EMBEDDED));
            shared = running;
        }
        return running;
    }

    private static Infrastructure start(String wanted) {
        Path directory = newDirectory();
        if (wanted.equals(EMBEDDED)) {
            return EmbeddedInfrastructure.start(directory, Ports.free());
        }
        // Not the thread's class loader, which under Quarkus is another one than that of this class.
        return ServiceLoader.load(InfrastructureProvider.class, SharedInfrastructure.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(wanted))
                .findFirst()
                // Falling back would be a run that tests something else than it says.
                .orElseThrow(() -> new IllegalStateException(
                        "-D" + WANTED + "=" + wanted + ", but nothing of that name is on the class path"))
                .start(directory);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("pacewatch-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
