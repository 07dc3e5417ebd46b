package io.pacewatch.target.seeds;

import io.pacewatch.platform.database.Schema;
import io.pacewatch.platform.seeds.SeedException;
import io.pacewatch.target.outbox.OutboxSweeper;
import io.pacewatch.target.seeds.SeedLoader.Loaded;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.JdbiException;

/**
 * Loads the seeds once after the start, when the schema is up to date. It tries again while the
 * database is away, so that the order in which things are started does not matter; the service is not ready before.
 */
@ApplicationScoped
public class Seeding {
    private final Optional<Path> directory;
    private final Schema schema;
    private final SeedLoader loader;
    private final OutboxSweeper outbox;
    private volatile boolean loaded;
    private volatile boolean done;
    private volatile String state = "not loaded yet";

    @Inject
    Seeding(
            @ConfigProperty(name = "pacewatch.seeds.dir") Optional<Path> directory,
            Schema schema,
            SeedLoader loader,
            OutboxSweeper outbox) {
        this.directory = directory;
        this.schema = schema;
        this.loader = loader;
        this.outbox = outbox;
    }

    /** Whether everything is in the database, where readers find it; the broker may not have it yet. */
    public boolean loaded() {
        return loaded;
    }

    /** What has come of it so far, for people. */
    public String state() {
        return state;
    }

    void begin(@ObservesAsync Schema.Migrated event) {
        goOn();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void goOn() {
        if (done || !schema.migrated()) {
            return;
        }
        try {
            if (!loaded) {
                directory.map(loader::load).ifPresentOrElse(this::report, () -> state = "no seeds are configured");
                loaded = true;
            }
            done = outbox.announce();
        } catch (JdbiException | SeedException | UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(state)) {
                Log.errorf("The seeds are not loaded: %s", reason);
                state = reason;
            }
        }
    }

    private void report(Loaded result) {
        Log.infof(
                "Seeds: %d catalogue records and %d goals were absent and are loaded",
                result.records(), result.goals());
        result.refused().forEach(reason -> Log.errorf("A goal is refused: %s", reason));
        state = result.refused().isEmpty() ? "loaded" : "loaded, but for " + String.join("; ", result.refused());
    }
}
