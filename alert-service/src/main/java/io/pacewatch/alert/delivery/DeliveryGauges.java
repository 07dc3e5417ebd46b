package io.pacewatch.alert.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.metrics.CountAge;
import io.pacewatch.platform.perseverance.Failure;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Counts, now and then, how many messages wait and for how long; every instance tells the whole. */
@ApplicationScoped
@Startup
class DeliveryGauges {

    /** What waits for one channel, and which of its endpoints wait for somebody. */
    private record Channel(long pending, long disabled, long paused) {
        static final Channel NOTHING = new Channel(0, 0, 0);
    }

    /**
     * What was counted last.
     *
     * @param since since when the oldest message could have left, machine time; null if none waits
     */
    private record Counted(
            Map<String, Channel> channels, @Nullable Instant since) {

        Channel of(String channel) {
            return channels.getOrDefault(channel, Channel.NOTHING);
        }
    }

    private final Jdbi jdbi;
    private final MeterRegistry registry;
    private final InstantSource machine;
    private final BusinessClock business;
    private final CountAge age;
    private volatile Counted last = new Counted(Map.of(), null);

    DeliveryGauges(
            Jdbi jdbi,
            MeterRegistry registry,
            InstantSource machine,
            BusinessClock business,
            @All List<AlertChannel> channels) {
        this.jdbi = jdbi;
        this.registry = registry;
        this.machine = machine;
        this.business = business;
        this.age = CountAge.of("deliveries", registry, machine);
        for (AlertChannel channel : channels) {
            gauge(
                    channel,
                    "pacewatch.deliveries.pending",
                    Channel::pending,
                    "Deliveries that have not left and do not wait for a disabled or paused endpoint");
            gauge(
                    channel,
                    "pacewatch.endpoints.disabled",
                    Channel::disabled,
                    "Endpoints that said they are gone; what is for them waits");
            gauge(
                    channel,
                    "pacewatch.endpoints.paused",
                    Channel::paused,
                    "Endpoints that refuse our signature, or for which there is no key; what is for them waits");
        }
        Gauge.builder("pacewatch.oldest.pending.delivery", this, DeliveryGauges::oldestSeconds)
                .baseUnit("seconds")
                .description("For how long the oldest message that could have left has not, 0 if there is none")
                .register(registry);
    }

    private void gauge(AlertChannel channel, String name, ToDoubleFunction<Channel> number, String description) {
        String of = channel.name();
        Gauge.builder(name, () -> number.applyAsDouble(last.of(of)))
                .tag("channel", of)
                .description(description)
                .register(registry);
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        try {
            last = jdbi.withHandle(this::counted);
            age.counted();
        } catch (JdbiException e) {
            // What was counted last stands, and grows older.
            Log.debugf("Deliveries cannot be counted now: %s", Failure.reason(e));
        }
    }

    private Counted counted(Handle h) {
        Map<String, Channel> channels = h
                .createQuery("""
                SELECT e.channel, coalesce(sum(d.pending) FILTER (WHERE NOT e.shut), 0) AS pending,
                    count(*) FILTER (WHERE e.disabled_at IS NOT NULL) AS disabled,
                    count(*) FILTER (WHERE e.paused_at IS NOT NULL) AS paused
                FROM alert.endpoint e LEFT JOIN (SELECT endpoint_id, count(*) AS pending FROM alert.delivery
                    WHERE state IN ('READY', 'LEASED', 'RETRY', 'UNCERTAIN') GROUP BY endpoint_id) d
                    ON d.endpoint_id = e.id
                GROUP BY e.channel""")
                .map((rs, ctx) -> Map.entry(
                        rs.getString("channel"),
                        new Channel(rs.getLong("pending"), rs.getLong("disabled"), rs.getLong("paused"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Instant now = machine.instant();
        Duration oldest = Overdue.oldest(h, now, business.instant());
        return new Counted(channels, oldest.isPositive() ? now.minus(oldest) : null);
    }

    private double oldestSeconds() {
        Instant since = last.since();
        return since == null ? 0 : Duration.between(since, machine.instant()).toMillis() / 1000.0;
    }
}
