package io.pacewatch.ingest.posting;

import com.github.f4b6a3.ulid.UlidCreator;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.ingest.check.Draft;
import io.pacewatch.ingest.posting.ReadingCounts.Outcome;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.trace.TraceSpan;
import io.pacewatch.platform.trace.Tracing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes what a request's accepted rows say and tells for each row whether the broker has it. */
@Singleton
class Submission {

    private static final String SOURCE = "/ingest-service";

    /** Events of so many rows are in memory at once; after a failure no more are tried. */
    private static final int AT_ONCE = 1_000;

    private final EventPublisher publisher;
    private final InstantSource machine;
    private final ReadingCounts counts;
    private final Tracing tracing;

    Submission(EventPublisher publisher, InstantSource machine, ReadingCounts counts, Tracing tracing) {
        this.publisher = publisher;
        this.machine = machine;
        this.counts = counts;
        this.tracing = tracing;
    }

    /**
     * @param id          the submission's id
     * @param confirmed   rows that the broker has
     * @param notAccepted rows that never left
     * @param unconfirmed rows that may yet appear
     */
    record Result(String id, List<Integer> confirmed, List<Integer> notAccepted, List<Integer> unconfirmed) {

        boolean complete() {
            return notAccepted.isEmpty() && unconfirmed.isEmpty();
        }
    }

    Result publish(List<Draft> drafts, String bureau, String format) {
        Result result = new Result(
                UlidCreator.getMonotonicUlid().toString(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (TraceSpan span = tracing.publishing("publish readings", EventType.READING)) {
            span.with("pacewatch.submission", result.id())
                    .with("pacewatch.bureau", bureau)
                    .with("pacewatch.readings", drafts.size());
            publish(drafts, bureau, span.context(), result);
            if (!result.complete()) {
                span.failed("the broker has not confirmed every reading");
            }
        }
        counts.add(format, Outcome.ACCEPTED, result.confirmed().size());
        counts.add(format, Outcome.NOT_ACCEPTED, result.notAccepted().size());
        counts.add(format, Outcome.UNCONFIRMED, result.unconfirmed().size());
        return result;
    }

    private void publish(List<Draft> drafts, String bureau, @Nullable TraceContext trace, Result result) {
        Instant acceptedAt = machine.instant().truncatedTo(ChronoUnit.MICROS);
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            List<Draft> some = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            if (result.complete()) {
                List<CloudEvent> events = some.stream()
                        .map(d -> event(d.reading(result.id(), drafts.size(), bureau, acceptedAt), trace))
                        .toList();
                sort(some, publisher.publish(events), result);
            } else {
                some.forEach(d -> result.notAccepted().add(d.row()));
            }
        }
    }

    private static CloudEvent event(Reading r, @Nullable TraceContext trace) {
        return CloudEvent.of(
                EventType.READING,
                r.eventId(),
                SOURCE,
                r.acceptedAt(),
                r.series().text(),
                trace,
                r);
    }

    private static void sort(List<Draft> drafts, List<Publication> publications, Result result) {
        for (int i = 0; i < drafts.size(); i++) {
            List<Integer> kind = switch (publications.get(i)) {
                case Publication.Confirmed _ -> result.confirmed();
                case Publication.NotSent _, Publication.TooLarge _ -> result.notAccepted();
                case Publication.Unconfirmed _ -> result.unconfirmed();
            };
            kind.add(drafts.get(i).row());
        }
    }
}
