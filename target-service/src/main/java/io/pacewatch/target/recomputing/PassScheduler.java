package io.pacewatch.target.recomputing;

import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.perseverance.Failure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Begins a pass each night, by machine time, on one instance, and carries on whatever pass is open on any of them. */
@ApplicationScoped
class PassScheduler {
    /** How long after its time a pass may still begin, on an instance that has just started. */
    private static final Duration NIGHT = Duration.ofHours(3);

    private final Jdbi jdbi;
    private final PassRepository passes;
    private final PassRunner runner;
    private final InstantSource machine;
    private final LocalTime from;
    private boolean failing;

    PassScheduler(
            Jdbi jdbi,
            PassRepository passes,
            PassRunner runner,
            InstantSource machine,
            @ConfigProperty(name = "pacewatch.recomputation.at") LocalTime from) {
        this.jdbi = jdbi;
        this.passes = passes;
        this.runner = runner;
        this.machine = machine;
        this.from = from;
    }

    /** A service that starts by day compares nothing of itself: it has other things to do then. */
    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void beginNight() {
        ZonedDateTime now = machine.instant().atZone(Wire.ZONE);
        LocalTime time = now.toLocalTime();
        if (!time.isBefore(from) && time.isBefore(from.plus(NIGHT))) {
            attempt(() -> jdbi.useHandle(handle -> passes.beginNight(handle, now.toLocalDate(), now.toInstant())));
        }
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void carryOn() {
        attempt(() -> {
            while (runner.carryOn()) {
                Log.debug("A slice of goals was compared");
            }
        });
    }

    /** What fails stays open. Said once per outage. */
    private void attempt(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                Log.warnf("Goals cannot be compared with their recomputation now: %s", Failure.reason(e));
            }
            failing = true;
        }
    }
}
