package io.pacewatch.target.recomputing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** What the pass found that was finished last, and how long ago that was; every instance tells the same. */
@ApplicationScoped
class RecomputationMetrics {
    private final Jdbi jdbi;
    private final PassRepository passes;
    private final InstantSource machine;
    private volatile long differing;
    private volatile long unjudged;
    private volatile Instant finishedAt;

    RecomputationMetrics(Jdbi jdbi, PassRepository passes, InstantSource machine, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.passes = passes;
        this.machine = machine;
        this.finishedAt = machine.instant();
        Gauge.builder("pacewatch.goals.differing", () -> differing)
                .description("Goals that stood elsewhere than their recomputation in the last pass")
                .register(meters);
        Gauge.builder("pacewatch.goals.unjudged", () -> unjudged)
                .description("Goals that could not be judged in the last pass")
                .register(meters);
        Gauge.builder("pacewatch.recomputation.age", this::age)
                .baseUnit("seconds")
                .description("Time since the last pass was finished, or since the start where none was")
                .register(meters);
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            jdbi.withHandle(passes::last).ifPresent(pass -> {
                differing = pass.differing();
                unjudged = pass.unjudged();
                finishedAt = pass.finishedAt() == null ? finishedAt : pass.finishedAt();
            });
        } catch (JdbiException e) {
            Log.debugf("The last pass cannot be read now: %s", e.getMessage());
        }
    }

    private double age() {
        return Duration.between(finishedAt, machine.instant()).toMillis() / 1000.0;
    }
}
