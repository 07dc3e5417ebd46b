package io.pacewatch.alert.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.metrics.LatencyTimer;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What an operator watches: how many messages wait, for how long, and what became of the rest. */
@ApplicationScoped
@Startup
class DeliveryMetrics {

    /** Counted from zero: of a counter that begins at 1 no rate would ever show the first. */
    private static final List<String> OUTCOMES =
            List.of("sent", "retry", "throttled", "gone", "paused", "uncertain", "dead");

    private static final String PENDING = "('READY', 'LEASED', 'RETRY', 'UNCERTAIN')";

    private final MeterRegistry registry;
    private final Jdbi jdbi;
    private final InstantSource machine;
    private final BusinessClock business;
    private final Timer toAlert;

    DeliveryMetrics(
            MeterRegistry registry,
            Jdbi jdbi,
            InstantSource machine,
            BusinessClock business,
            @All List<AlertChannel> channels) {
        this.registry = registry;
        this.jdbi = jdbi;
        this.machine = machine;
        this.business = business;
        this.toAlert = LatencyTimer.named("pacewatch.reading.to.alert")
                .description("From the acceptance of a reading to the acceptance of the message by the next hop")
                .register(registry);
        for (AlertChannel channel : channels) {
            OUTCOMES.forEach(outcome -> count(channel.name(), outcome, 0));
            Gauge.builder("pacewatch.deliveries.pending", () -> pending(channel.name()))
                    .tag("channel", channel.name())
                    .description("Deliveries that have not left and do not wait for a disabled or paused endpoint")
                    .register(registry);
            Gauge.builder("pacewatch.endpoints.disabled", () -> endpoints(channel.name(), "disabled_at IS NOT NULL"))
                    .tag("channel", channel.name())
                    .description("Endpoints that said they are gone; what is for them waits")
                    .register(registry);
            Gauge.builder("pacewatch.endpoints.paused", () -> endpoints(channel.name(), "paused_at IS NOT NULL"))
                    .tag("channel", channel.name())
                    .description(
                            "Endpoints that refuse our signature, or for which there is no key; what is for them waits")
                    .register(registry);
        }
        Gauge.builder("pacewatch.oldest.pending.delivery", this, DeliveryMetrics::oldestSeconds)
                .baseUnit("seconds")
                .description("For how long the oldest message that could have left has not, 0 if there is none")
                .register(registry);
    }

    /** Counts what an attempt came to, and how long it was under way until this instant, when that was known. */
    void sent(Lease lease, SendOutcome outcome, Instant known) {
        String channel = lease.message().endpoint().channel();
        count(channel, word(outcome), lease.message().size());
        if (outcome instanceof SendOutcome.Accepted) {
            Log.infof(
                    "Message %s to %s was accepted; it tells of %s; submissions %s, traces %s",
                    lease.message().id(),
                    lease.message().endpoint().id(),
                    lease.message().subjects(),
                    lease.message().submissions(),
                    lease.message().traces().stream().map(TraceContext::traceId).toList());
            lease.accepted().ifPresent(at -> toAlert.record(Duration.between(at, known)));
        } else {
            Log.warnf(
                    "Message %s to %s: %s",
                    lease.message().id(), lease.message().endpoint().id(), outcome);
        }
    }

    private void count(String channel, String outcome, int deliveries) {
        registry.counter("pacewatch.deliveries", "channel", channel, "outcome", outcome)
                .increment(deliveries);
    }

    private static String word(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted a -> "sent";
            case SendOutcome.NotTried n -> "retry";
            case SendOutcome.NotSent n -> "retry";
            case SendOutcome.Throttled t -> "throttled";
            case SendOutcome.Gone g -> "gone";
            case SendOutcome.Barred b -> "paused";
            case SendOutcome.Unknown u -> "uncertain";
            case SendOutcome.Refused r -> "dead";
        };
    }

    private long pending(String channel) {
        return jdbi.withHandle(h -> h.createQuery("""
                SELECT count(*) FROM alert.delivery d JOIN alert.endpoint e ON e.id = d.endpoint_id
                WHERE e.channel = :channel AND NOT e.shut AND d.state IN\s""" + PENDING)
                .bind("channel", channel)
                .mapTo(Long.class)
                .one());
    }

    private long endpoints(String channel, String which) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT count(*) FROM alert.endpoint WHERE channel = :channel AND " + which)
                        .bind("channel", channel)
                        .mapTo(Long.class)
                        .one());
    }

    private double oldestSeconds() {
        return jdbi.withHandle(h -> Overdue.oldest(h, machine.instant(), business.instant()))
                        .toMillis()
                / 1000.0;
    }
}
