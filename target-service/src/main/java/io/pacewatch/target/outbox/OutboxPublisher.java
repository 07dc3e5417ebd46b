package io.pacewatch.target.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

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
    private final Timer readingToVerdict;

    OutboxPublisher(
            EventPublisher publisher, VerdictStore verdicts, Jdbi jdbi, InstantSource machine, MeterRegistry meters) {
        this.publisher = publisher;
        this.verdicts = verdicts;
        this.jdbi = jdbi;
        this.machine = machine;
        this.readingToVerdict = Timer.builder("pacewatch.reading.to.verdict")
                .description("From a reading's acceptance to its verdict on the topic")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
    }

    /** Publishes what is unpublished of these goals; false if the broker did not confirm all of it. */
    public boolean publish(Collection<String> goalKeys) {
        return goalKeys.isEmpty() || jdbi.inTransaction(handle -> {
            verdicts.lockGoals(handle, goalKeys);
            return publishLocked(handle, goalKeys);
        });
    }

    /** The same in a transaction that holds the goals' locks. */
    boolean publishLocked(Handle handle, Collection<String> goalKeys) {
        List<OutgoingVerdict> outgoing = verdicts.unpublishedOf(handle, goalKeys);
        if (outgoing.isEmpty()) {
            return true;
        }
        List<Publication> results =
                publisher.publish(outgoing.stream().map(this::event).toList());
        List<OutgoingVerdict> confirmed = confirmed(outgoing, results);
        confirmed.forEach(this::time);
        verdicts.markPublished(handle, confirmed, machine.instant());
        return confirmed.size() == outgoing.size();
    }

    /** Only up to a goal's first that is not confirmed: what came after it goes out again behind it. */
    private static List<OutgoingVerdict> confirmed(List<OutgoingVerdict> outgoing, List<Publication> results) {
        Set<String> stuck = new HashSet<>();
        List<OutgoingVerdict> confirmed = new ArrayList<>();
        for (int i = 0; i < outgoing.size(); i++) {
            String key = outgoing.get(i).goalKey();
            if (results.get(i) instanceof Publication.Confirmed && !stuck.contains(key)) {
                confirmed.add(outgoing.get(i));
            } else {
                stuck.add(key);
            }
        }
        return confirmed;
    }

    private CloudEvent event(OutgoingVerdict outgoing) {
        VerdictEvent event = outgoing.event();
        return CloudEvent.of(
                EventType.VERDICT, event.eventId(), SOURCE, machine.instant(), outgoing.goalKey(), outgoing.trace(),
                event);
    }

    private void time(OutgoingVerdict outgoing) {
        if (outgoing.event().acceptedAt() != null) {
            Duration took = Duration.between(outgoing.event().acceptedAt(), machine.instant());
            readingToVerdict.record(took.isNegative() ? Duration.ZERO : took);
        }
    }
}
