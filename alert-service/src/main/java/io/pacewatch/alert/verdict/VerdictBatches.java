package io.pacewatch.alert.verdict;

import io.pacewatch.alert.delivery.EndpointStore;
import io.pacewatch.alert.delivery.Sender;
import io.pacewatch.alert.lateness.LatenessHandler;
import io.pacewatch.alert.policy.Step;
import io.pacewatch.alert.verdict.VerdictCounts.Outcome;
import io.pacewatch.alert.verdict.VerdictHandler.Handled;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.kafka.DeadLetters;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.perseverance.Perseverance;
import io.pacewatch.platform.perseverance.Perseverance.Result;
import io.pacewatch.platform.status.PendingWork;
import io.pacewatch.platform.trace.LogFields;
import io.pacewatch.platform.trace.TraceHeaders;
import io.pacewatch.platform.trace.TraceSpan;
import io.pacewatch.platform.trace.TraceSpans;
import io.pacewatch.platform.trace.Tracing;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings a batch of records into the database, whatever it takes: a database or broker that is away is waited for, a
 * record that nobody can read or carry out is put aside.
 */
@ApplicationScoped
class VerdictBatches implements PendingWork {

    private static final int CHUNK = 100;

    private final Jdbi jdbi;
    private final VerdictHandler handler;
    private final LatenessHandler lateness;
    private final EndpointStore endpoints;
    private final DeadLetters deadLetters;
    private final VerdictCounts counts;
    private final Perseverance perseverance;
    private final Tracing tracing;
    private final Sender sender;
    private final AtomicLong inFlight = new AtomicLong();

    VerdictBatches(
            Jdbi jdbi,
            VerdictHandler handler,
            LatenessHandler lateness,
            EndpointStore endpoints,
            DeadLetters deadLetters,
            VerdictCounts counts,
            Perseverance perseverance,
            Tracing tracing,
            Sender sender) {
        this.jdbi = jdbi;
        this.handler = handler;
        this.lateness = lateness;
        this.endpoints = endpoints;
        this.deadLetters = deadLetters;
        this.counts = counts;
        this.perseverance = perseverance;
        this.tracing = tracing;
        this.sender = sender;
    }

    private record Read(
            ConsumerRecord<byte[], byte[]> from,
            Heard heard,
            @Nullable TraceContext trace) {}

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public long pending() {
        return inFlight.get();
    }

    /** Returns when every record has been stored or put aside; throws only when the service stops before that. */
    void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Read> chunk = new ArrayList<>(CHUNK);
        inFlight.incrementAndGet();
        try {
            for (ConsumerRecord<byte[], byte[]> each : records) {
                read(each, chunk);
                if (chunk.size() == CHUNK) {
                    store(chunk);
                    chunk.clear();
                }
            }
            store(chunk);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> from, List<Read> chunk) {
        Heard heard = Heard.of(from);
        switch (heard) {
            case Heard.Verdict _, Heard.Late _ -> chunk.add(new Read(from, heard, TraceHeaders.of(from)));
            case Heard.Foreign foreign -> passOver(from, foreign.type());
            case Heard.Poison poison -> putAside(from, poison.reason());
        }
    }

    private void passOver(ConsumerRecord<byte[], byte[]> from, String type) {
        Log.infof(
                "A record of a type that this release does not know is passed over, %s-%d@%d: %s",
                from.topic(), from.partition(), from.offset(), type);
        counts.count(Outcome.FOREIGN);
    }

    private void store(List<Read> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        Result result = perseverance.carryOut("storing " + chunk.size() + " verdicts", () -> storeAtOnce(chunk));
        switch (result) {
            case Result.Done _ -> {}
            case Result.Refused refused
            when chunk.size() == 1 -> putAside(chunk.getFirst().from(), refused.reason());
            // One of them cannot be carried out, so each gets a transaction of its own to find which.
            case Result.Refused _ -> chunk.forEach(one -> store(List.of(one)));
        }
    }

    private void storeAtOnce(List<Read> chunk) {
        try (TraceSpans<@Nullable TraceContext> spans = TraceSpans.begin(
                chunk.stream().map(Read::trace).toList(),
                from -> tracing.processing("store verdicts", EventType.VERDICT, from))) {
            List<Handled> handled = jdbi.inTransaction(h -> {
                endpoints.hold(h, recipients(chunk));
                return chunk.stream()
                        .map(each ->
                                handle(h, each.heard(), spans.of(each.trace()).context()))
                        .toList();
            });
            if (handled.stream().anyMatch(Handled::wakes)) {
                sender.wake();
            }
            for (int i = 0; i < chunk.size(); i++) {
                Read each = chunk.get(i);
                tell(each.heard(), handled.get(i), spans.of(each.trace()));
            }
        }
    }

    private List<String> recipients(List<Read> chunk) {
        return chunk.stream()
                .map(each -> switch (each.heard()) {
                    case Heard.Verdict verdict ->
                        Optional.of(verdict.event())
                                .filter(VerdictEvent::current)
                                .map(event -> event.goal().lead());
                    case Heard.Late late -> lateness.recipient(late.event());
                    case Heard.Foreign _, Heard.Poison _ -> Optional.<String>empty();
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private Handled handle(Handle h, Heard heard, @Nullable TraceContext trace) {
        return switch (heard) {
            case Heard.Verdict verdict -> handler.handle(h, verdict.event(), trace);
            case Heard.Late late -> lateness.handle(h, late.event()) ? Handled.NOTED : Handled.PASSED;
            case Heard.Foreign _, Heard.Poison _ -> Handled.PASSED;
        };
    }

    private void tell(Heard heard, Handled handled, TraceSpan span) {
        counts.count(handled.acted() ? Outcome.ACTED : Outcome.PASSED);
        switch (heard) {
            case Heard.Verdict verdict -> tell(verdict.event(), handled, span);
            case Heard.Late late ->
                Log.infof(
                        "Late figure %s: %s, %s",
                        late.event().eventId(),
                        handled.acted() ? "noted" : "known",
                        late.event().news().is() ? "news" : late.event().news().reason());
            case Heard.Foreign _, Heard.Poison _ -> {}
        }
    }

    /** A line only where an alert took a step, which few events bring about. */
    private static void tell(VerdictEvent event, Handled handled, TraceSpan span) {
        handled.step().ifPresent(step -> {
            String goal = event.goal().key().text();
            String submission = event.reading() == null ? null : event.reading().submission();
            span.with("pacewatch.goal", goal).with("pacewatch.alert", String.valueOf(handled.episode()));
            try (LogFields fields =
                    LogFields.ofSubmission(submission).goal(goal).trace(span.context())) {
                Log.logf(
                        step.kind() == Step.Kind.FOLLOWED ? Logger.Level.DEBUG : Logger.Level.INFO,
                        "Alert %s on %s, %s: %s, %s",
                        handled.episode(),
                        goal,
                        event.verdict().status(),
                        step.kind(),
                        step.tell());
            }
        });
    }

    private void putAside(ConsumerRecord<byte[], byte[]> from, String reason) {
        try (LogFields fields = LogFields.of(TraceHeaders.of(from))) {
            Log.warnf("A record is put aside, %s-%d@%d: %s", from.topic(), from.partition(), from.offset(), reason);
        }
        perseverance.untilDone(
                "setting a record aside", () -> deadLetters.write(from, reason) instanceof Publication.Confirmed);
        counts.count(Outcome.POISON);
    }
}
