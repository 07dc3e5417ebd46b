package io.pacewatch.local.infrastructure;

import java.nio.file.Path;

/**
 * A way to run the infrastructure that this module does not know, found on the class path by {@code ServiceLoader}: so
 * what it needs never comes onto the class path of the command.
 */
public interface InfrastructureProvider {

    /** By which {@code -Dpacewatch.infrastructure=} asks for it. */
    String name();

    /** Starts it, with a new directory for whatever it keeps on this machine, and creates the topics. */
    Infrastructure start(Path directory);
}
