package io.pacewatch.target.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.metrics.LatencyTimer;
import io.pacewatch.platform.trace.TraceSpans;
import io.pacewatch.platform.trace.Tracing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Publishes verdicts and marks those that the broker has confirmed; ids are fixed, so twice is as good as once. All
 * that is unpublished of a goal goes out together and in order, under the lock of the goal: a reader takes nothing that
 * is older than what it has, so a verdict overtaken by the next one would be lost to it.
 */
@ApplicationScoped
public class OutboxPublisher {
    static final String SOURCE = "/target-service";

    private final EventPublisher publisher;
    private final VerdictStore verdicts;
    private final Jdbi jdbi;
    private final InstantSource machine;
    private final Tracing tracing;
    private final Timer readingToVerdict;

    OutboxPublisher(
            EventPublisher publisher,
            VerdictStore verdicts,
            Jdbi jdbi,
            InstantSource machine,
            Tracing tracing,
            MeterRegistry meters) {
        this.publisher = publisher;
        this.verdicts = verdicts;
        this.jdbi = jdbi;
        this.machine = machine;
        this.tracing = tracing;
        this.readingToVerdict = LatencyTimer.named("pacewatch.reading.to.verdict")
                .description("From a reading's acceptance to its verdict on the topic")
                .register(meters);
    }

    /** Publishes what is unpublished of these goals; false if the broker did not confirm all of it. */
    public boolean publish(Collection<String> goalKeys) {
        return goalKeys.isEmpty()
                || jdbi.inTransaction(handle -> {
                    verdicts.lockGoals(handle, goalKeys);
                    return publishLocked(handle, goalKeys);
                });
    }

    /** The same in a transaction that holds the goals' locks. */
    boolean publishLocked(Handle handle, Collection<String> goalKeys) {
        for (List<StoredVerdict> round : rounds(verdicts.unpublishedOf(handle, goalKeys))) {
            List<StoredVerdict> confirmed = confirmed(round);
            confirmed.forEach(this::time);
            verdicts.markPublished(handle, confirmed, machine.instant());
            if (confirmed.size() < round.size()) {
                return false;
            }
        }
        return true;
    }

    /** Those of a round that the broker has. Who publishes, at once or after a crash, goes on in the stored traces. */
    private List<StoredVerdict> confirmed(List<StoredVerdict> round) {
        try (TraceSpans<TraceContext> spans = TraceSpans.begin(
                round.stream().map(StoredVerdict::trace).toList(),
                trace -> tracing.publishing("publish verdicts", EventType.VERDICT, trace))) {
            List<Publication> results = publisher.publish(round.stream()
                    .map(v -> event(v, spans.of(v.trace()).context()))
                    .toList());
            List<StoredVerdict> confirmed = new ArrayList<>(round.size());
            for (int i = 0; i < round.size(); i++) {
                if (results.get(i) instanceof Publication.Confirmed) {
                    confirmed.add(round.get(i));
                } else {
                    spans.of(round.get(i).trace()).failed("the broker has not confirmed every verdict");
                }
            }
            return confirmed;
        }
    }

    /**
     * One verdict of each goal at a time: the next must not reach the broker before the one ahead of it is confirmed,
     * or a reader that has seen it would take the late one for old.
     */
    private static List<List<StoredVerdict>> rounds(List<StoredVerdict> inOrder) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<StoredVerdict>> rounds = new ArrayList<>();
        for (StoredVerdict each : inOrder) {
            int round = seen.merge(each.goalKey(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(each);
        }
        return rounds;
    }

    private CloudEvent event(StoredVerdict stored, @Nullable TraceContext trace) {
        return new CloudEvent(
                stored.eventId(),
                SOURCE,
                EventType.VERDICT.type(),
                machine.instant(),
                EventType.VERDICT.topic(),
                stored.goalKey(),
                trace,
                stored.json().getBytes(StandardCharsets.UTF_8));
    }

    private void time(StoredVerdict stored) {
        if (stored.acceptedAt() != null) {
            Duration took = Duration.between(stored.acceptedAt(), machine.instant());
            readingToVerdict.record(took.isNegative() ? Duration.ZERO : took);
        }
    }
}
