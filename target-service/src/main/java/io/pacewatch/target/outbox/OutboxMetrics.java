package io.pacewatch.target.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.metrics.CountAge;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.target.database.Rows;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** How much the broker has not confirmed yet, and for how long the oldest of it waits; every instance tells the whole. */
@ApplicationScoped
class OutboxMetrics {
    private record Waiting(long events, @Nullable Instant since) {}

    private final Jdbi jdbi;
    private final InstantSource machine;
    private final CountAge age;
    private volatile Waiting waiting = new Waiting(0, null);

    OutboxMetrics(Jdbi jdbi, InstantSource machine, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.machine = machine;
        this.age = CountAge.of("outbox", meters, machine);
        Gauge.builder("pacewatch.outbox.pending", () -> waiting.events())
                .description("Verdicts and announcements that the broker has not confirmed")
                .register(meters);
        Gauge.builder("pacewatch.outbox.oldest", this::oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest of them, 0 if there is none")
                .register(meters);
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            waiting = jdbi.withHandle(handle -> handle.createQuery("""
                            select count(*) as events, min(created_at) as since
                            from (select created_at from verdict where published_at is null
                                union all select created_at from announcement where published_at is null) unpublished
                            """)
                    .map((row, c) -> new Waiting(row.getLong("events"), Rows.instantOrNull(row, "since")))
                    .one());
            age.counted();
        } catch (JdbiException e) {
            // What was seen last stands, and grows older: the database's own readiness check says what is wrong.
            Log.debugf("The outbox cannot be counted now: %s", Failure.reason(e));
        }
    }

    private double oldestSeconds() {
        Instant since = waiting.since();
        return since == null ? 0 : Duration.between(since, machine.instant()).toMillis() / 1000.0;
    }
}
