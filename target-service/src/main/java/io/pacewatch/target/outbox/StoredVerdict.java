package io.pacewatch.target.outbox;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the database holds it and as the topic gets it: the text is handed on as it is, since reading and writing
 * it again would cost more than all else that publishing does.
 *
 * @param goalKey    key of its goal, which is also its key on the topic
 * @param sequence   its number among the goal's verdicts
 * @param acceptedAt machine time at which ingest accepted what called it forth, or null
 * @param trace      trace context of what called it forth, or null
 * @param json       the event
 */
record StoredVerdict(
        String goalKey,
        long sequence,
        @Nullable Instant acceptedAt,
        @Nullable TraceContext trace,
        String json) {

    /** Its event's id. */
    String eventId() {
        return VerdictEvent.eventId(goalKey, sequence);
    }
}
