package io.pacewatch.target.outbox;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on its way to the topic.
 *
 * @param event what will be published
 * @param trace trace context of what called it forth, or null
 */
public record OutgoingVerdict(VerdictEvent event, @Nullable TraceContext trace) {
    /** The event is needed. */
    public OutgoingVerdict {
        Objects.requireNonNull(event, "event");
    }

    /** Key of its goal, which is also its key on the topic. */
    public String goalKey() {
        return event.goal().key().text();
    }
}
