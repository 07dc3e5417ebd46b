package io.pacewatch.local.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One process of a local stack. It can be stopped, or killed as a crash would, and started again on the same data. */
public interface Part extends Restartable {

    /** What people and {@code run.json} call it. */
    String name();

    /** Where it is reached, for people. */
    String url();

    /** Its log, which a report of its death quotes. */
    Path log();

    /** Begins to start it and returns at once, so that several can start together. */
    void launch();

    /**
     * Waits until it does its work.
     *
     * @throws PartFailedException when it died or is not ready in time; the message quotes the end of its log
     */
    void awaitReady(Duration atMost);

    @Override
    default void start(Duration atMost) {
        launch();
        awaitReady(atMost);
    }

    /** Its process id, empty while it does not run. */
    OptionalLong pid();

    /** Done when the process that runs now has ended, for whatever reason. */
    CompletableFuture<?> exited();
}
