package io.pacewatch.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.metrics.LatencyTimer;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts what became of messages, and says it in the log. */
@ApplicationScoped
@Startup
class DeliveryMetrics {

    /** Counted from zero: of a counter that begins at 1 no rate would ever show the first. */
    private static final List<String> OUTCOMES =
            List.of("sent", "retry", "throttled", "gone", "paused", "uncertain", "dead");

    private final MeterRegistry registry;
    private final Timer toAlert;

    DeliveryMetrics(MeterRegistry registry, @All List<AlertChannel> channels) {
        this.registry = registry;
        this.toAlert = LatencyTimer.named("pacewatch.reading.to.alert")
                .description("From the acceptance of a reading to the acceptance of the message by the next hop")
                .register(registry);
        for (AlertChannel channel : channels) {
            OUTCOMES.forEach(outcome -> count(channel.name(), outcome, 0));
        }
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
}
