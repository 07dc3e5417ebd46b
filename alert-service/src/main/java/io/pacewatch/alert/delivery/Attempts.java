package io.pacewatch.alert.delivery;

import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.perseverance.EndingException;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.perseverance.Perseverance;
import io.pacewatch.platform.perseverance.Perseverance.Result;
import io.pacewatch.platform.trace.LogFields;
import io.pacewatch.platform.trace.TraceSpan;
import io.pacewatch.platform.trace.Tracing;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Makes one attempt at one message that the sender has leased, through the channel of its endpoint. */
@ApplicationScoped
class Attempts {

    private final Jdbi jdbi;
    private final ResultStore results;
    private final DeliveryMetrics metrics;
    private final Tracing tracing;
    private final Perseverance perseverance;
    private final InstantSource machine;
    private final Map<String, AlertChannel> channels;

    Attempts(
            Jdbi jdbi,
            ResultStore results,
            DeliveryMetrics metrics,
            Tracing tracing,
            Perseverance perseverance,
            InstantSource machine,
            @All List<AlertChannel> channels) {
        this.jdbi = jdbi;
        this.results = results;
        this.metrics = metrics;
        this.tracing = tracing;
        this.perseverance = perseverance;
        this.machine = machine;
        this.channels = channels.stream().collect(Collectors.toMap(AlertChannel::name, Function.identity()));
    }

    /** Sends it in the traces that called for it, and writes down what came of it, whatever that was. */
    void make(Lease lease) {
        OutgoingMessage message = lease.message();
        String submissions = String.join(" ", message.submissions());
        try (TraceSpan span = span(message.traces());
                LogFields fields = LogFields.ofSubmission(submissions.isEmpty() ? null : submissions)
                        .message(message.id())
                        .trace(span.context())) {
            span.with("pacewatch.message", message.id())
                    .with("pacewatch.submissions", submissions)
                    .with("pacewatch.channel", message.endpoint().channel())
                    .with("pacewatch.attempt", lease.attempts() + 1L);
            send(lease, span);
        }
    }

    /** A message that gathers what several traces called for is in the first of them and linked to the others. */
    private TraceSpan span(List<TraceContext> traces) {
        return traces.isEmpty()
                ? tracing.sending("send message", null, List.of())
                : tracing.sending("send message", traces.getFirst(), traces.subList(1, traces.size()));
    }

    /** Gives back a lease that nobody can use any more, so that another sender need not wait for its end. */
    void leave(Lease lease) {
        write(lease, new SendOutcome.NotTried("the service ended before it was tried"));
    }

    private void send(Lease lease, TraceSpan span) {
        SendOutcome outcome = attempt(lease);
        if (!(outcome instanceof SendOutcome.Accepted)) {
            span.failed(outcome.toString());
        }
        write(lease, outcome);
    }

    /**
     * An answer that is lost would be asked for once more, and the mail sent twice: it is kept until the database takes
     * it, or until another sender has the lease. Only a kill between the answer and the write loses it.
     */
    private void write(Lease lease, SendOutcome outcome) {
        Instant known = machine.instant();
        // Told to stop waiting for the relay; the answer is written down all the same.
        Thread.interrupted();
        String what = "write down what came of message " + lease.message().id();
        try {
            if (perseverance.carryOut(what, () -> record(lease, outcome, known))
                    instanceof Result.Refused(String reason)) {
                Log.errorf("Cannot %s: %s", what, reason);
            }
        } catch (EndingException ending) {
            Log.warnf("Could not %s before the service ended: %s", what, outcome);
        }
    }

    private void record(Lease lease, SendOutcome outcome, Instant known) {
        if (jdbi.inTransaction(h -> results.record(h, lease, outcome))) {
            metrics.sent(lease, outcome, known);
        } else {
            Log.warnf(
                    "What came of message %s is not written down, its lease had ended: %s",
                    lease.message().id(), outcome);
        }
    }

    /** Not where it would be one too many: the service ends, or stood still until somebody else may be sending. */
    private SendOutcome attempt(Lease lease) {
        if (Thread.currentThread().isInterrupted()) {
            return new SendOutcome.NotTried("the service ended before it was tried");
        }
        return machine.instant().isBefore(lease.until())
                ? attempt(lease.message())
                : new SendOutcome.NotTried("its turn had ended before it was tried");
    }

    private SendOutcome attempt(OutgoingMessage message) {
        AlertChannel channel = channels.get(message.endpoint().channel());
        if (channel == null) {
            return new SendOutcome.Refused(
                    "no such channel: " + message.endpoint().channel());
        }
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            // The channel itself failed, before anything could go out: a message that cannot be written stays visible.
            String reason = Failure.reason(e);
            Log.errorf("Message %s cannot be written: %s", message.id(), reason);
            return new SendOutcome.NotSent(reason);
        }
    }
}
