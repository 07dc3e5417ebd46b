package io.pacewatch.target.consuming;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.platform.trace.LogFields;
import io.pacewatch.platform.trace.TraceSpans;
import io.pacewatch.platform.trace.Tracing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.readings.Arrival;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the judging of a batch tells of itself: a span and a line for each submission in it and none for each reading.
 * Each span is a child of its submission's publishing. One span for the whole batch with links would be in a trace of
 * its own, where nobody looks who follows a reading.
 */
final class BatchTrace implements AutoCloseable {
    private static final int MOST_NAMED = 3;

    private record Source(String submission, @Nullable TraceContext came) {
        static Source of(Arrival arrival) {
            return new Source(arrival.reading().submission(), arrival.trace());
        }
    }

    private final List<Arrival> arrivals;
    private final TraceSpans<Source> spans;

    BatchTrace(Tracing tracing, List<Arrival> arrivals) {
        this.arrivals = arrivals;
        this.spans = TraceSpans.begin(
                arrivals.stream().map(Source::of).toList(),
                source -> tracing.processing("judge readings", EventType.READING, source.came())
                        .with("pacewatch.submission", source.submission())
                        .with("messaging.batch.message_count", arrivals.size()));
    }

    /** The arrivals, in their order; what they call forth goes on from the spans of this batch. */
    List<Arrival> arrivals() {
        return arrivals.stream()
                .map(a -> new Arrival(a.reading(), spans.of(Source.of(a)).context()))
                .toList();
    }

    /** Tells what came of it; to be called once it is committed. */
    void judged(List<OutgoingVerdict> given) {
        Map<Source, Long> readings =
                arrivals.stream().collect(Collectors.groupingBy(Source::of, Collectors.counting()));
        Map<TraceContext, List<VerdictEvent>> verdicts = given.stream()
                .filter(v -> v.trace() != null)
                .collect(Collectors.groupingBy(
                        OutgoingVerdict::trace, Collectors.mapping(OutgoingVerdict::event, Collectors.toList())));
        spans.forEach((source, span) -> {
            List<VerdictEvent> calledForth = verdicts.getOrDefault(span.context(), List.of());
            long taken = readings.getOrDefault(source, 0L);
            span.with("pacewatch.readings", taken).with("pacewatch.verdicts", calledForth.size());
            tell(source.submission(), span.context(), taken, calledForth);
        });
    }

    private static void tell(
            String submission, @Nullable TraceContext trace, long readings, List<VerdictEvent> verdicts) {
        List<VerdictEvent> news = verdicts.stream().filter(v -> v.news().is()).toList();
        String goal = verdicts.size() == 1 ? verdicts.getFirst().goal().key().text() : null;
        try (LogFields fields = LogFields.ofSubmission(submission).trace(trace).goal(goal)) {
            Log.infof(
                    "Submission %s: %d readings taken, %d verdicts, %d of them news%s",
                    submission, readings, verdicts.size(), news.size(), named(news));
        }
    }

    private static String named(List<VerdictEvent> news) {
        String names = news.stream()
                .limit(MOST_NAMED)
                .map(v -> v.goal().key().text() + " " + v.verdict().status())
                .collect(Collectors.joining(", "));
        return (names.isEmpty() ? "" : ": " + names) + (news.size() > MOST_NAMED ? ", …" : "");
    }

    void failed(String why) {
        spans.forEach((source, span) -> span.failed(why));
    }

    @Override
    public void close() {
        spans.close();
    }
}
