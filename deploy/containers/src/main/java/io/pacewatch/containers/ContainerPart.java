package io.pacewatch.containers;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotModifiedException;
import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.infrastructure.Restartable;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/**
 * A container whose program ends and starts again while the container stays, and with it the data and the port.
 * Testcontainers' own stop would remove it.
 */
record ContainerPart(GenericContainer<?> container, BooleanSupplier ready) implements Restartable {
    // As long as the embedded parts may take.
    private static final int ENDING_SECONDS = 15;

    @Override
    public void start(Duration atMost) {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        if (!Poll.until(atMost, ready)) {
            throw new IllegalStateException(container.getDockerImageName() + " was not ready after "
                    + atMost.toSeconds() + " s; its log:\n" + container.getLogs());
        }
    }

    @Override
    public void stop() {
        try {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(ENDING_SECONDS)
                    .exec();
        } catch (NotModifiedException stoppedAlready) {
            // As wanted.
        }
    }

    @Override
    public void kill() {
        try {
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        } catch (ConflictException endedAlready) {
            // As wanted.
        }
    }
}
