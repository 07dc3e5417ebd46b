package io.pacewatch.containers;

import io.pacewatch.local.infrastructure.Ports;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The Docker engine that runs the containers. */
final class Engine {
    private Engine() {}

    /** Fails with one line that says what is missing, before anything is asked of an engine that is not there. */
    static void require() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("no Docker engine answers, and -Pcontainers needs one;"
                    + " start it or set DOCKER_HOST (./mvnw verify without -Pcontainers needs none)");
        }
    }

    /** Publishes a container's port at one of ours for good: a port that the engine picks changes with each restart. */
    static void publish(GenericContainer<?> container, int port) {
        container.setPortBindings(List.of(Ports.freePort() + ":" + port));
    }
}
