package io.pacewatch.platform.trace;

import io.pacewatch.events.wire.TraceContext;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What every line logged until this is closed is about, so that one search finds a submission's whole story. Closing
 * puts back what was there before: threads and request contexts are used again.
 */
public final class LogFields implements AutoCloseable {

    private final Map<String, @Nullable Object> before = new HashMap<>();

    private LogFields() {}

    /** Lines that are part of a trace; of none where context is null. */
    public static LogFields of(@Nullable TraceContext context) {
        return new LogFields().trace(context);
    }

    /** Lines about what a submission, or several, brought. */
    public static LogFields ofSubmission(@Nullable String submission) {
        return new LogFields().with("submission", submission);
    }

    /** The same, also about a goal, by its key. */
    public LogFields goal(@Nullable String goal) {
        return with("goal", goal);
    }

    /** The same, also about a message. */
    public LogFields message(String message) {
        return with("message", message);
    }

    /** The same, as part of a trace; nothing where context is null. */
    public LogFields trace(@Nullable TraceContext context) {
        return context == null ? this : with("traceId", context.traceId()).with("spanId", context.spanId());
    }

    private LogFields with(String field, @Nullable String value) {
        if (value != null) {
            Object earlier = MDC.put(field, value);
            if (!before.containsKey(field)) {
                before.put(field, earlier);
            }
        }
        return this;
    }

    /** Lines are about what they were about before. */
    @Override
    public void close() {
        before.forEach((field, value) -> {
            if (value == null) {
                MDC.remove(field);
            } else {
                MDC.put(field, value);
            }
        });
    }
}
