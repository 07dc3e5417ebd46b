package io.pacewatch.target.outbox;

import io.pacewatch.events.verdict.VerdictEvent;
import java.util.Objects;

/**
 * A verdict on its way to the topic.
 *
 * @param event what will be published
 * @param trace W3C {@code traceparent} of what called it forth, or null
 */
public record OutgoingVerdict(VerdictEvent event, String trace) {
    /** The event is needed. */
    public OutgoingVerdict {
        Objects.requireNonNull(event, "event");
    }

    /** Key of its goal, which is also its key on the topic. */
    public String goalKey() {
        return event.goal().key().text();
    }
}
