package io.pacewatch.events.wire;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context as it travels in headers and rests in rows: by it, what comes of a reading hours or a crash later
 * still belongs to the trace of the request that brought the reading.
 *
 * @param traceparent version, trace id, span id and flags
 * @param tracestate  what vendors added, handed on unread; null if nothing
 */
public record TraceContext(String traceparent, @Nullable String tracestate) {

    /** The header of that name, in HTTP and on Kafka. */
    public static final String TRACEPARENT = "traceparent";

    /** The header of that name, in HTTP and on Kafka. */
    public static final String TRACESTATE = "tracestate";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** What the specification lets any hop cut off; more is not kept. */
    private static final int LONGEST_STATE = 512;

    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    /** Nothing that is not of the form is kept. */
    public TraceContext {
        Objects.requireNonNull(traceparent, TRACEPARENT);
        if (!FORM.matcher(traceparent).matches()) {
            throw new IllegalArgumentException("no traceparent: " + traceparent);
        }
        boolean keep = tracestate != null && !tracestate.isBlank() && tracestate.length() <= LONGEST_STATE;
        tracestate = keep ? tracestate : null;
    }

    /** Reads two headers or columns; empty where the first is missing or not of the form, as the standard demands. */
    public static Optional<TraceContext> read(@Nullable String traceparent, @Nullable String tracestate) {
        return traceparent != null && FORM.matcher(traceparent).matches()
                ? Optional.of(new TraceContext(traceparent, tracestate))
                : Optional.empty();
    }

    /** Names the whole trace. */
    public String traceId() {
        return traceparent.substring(TRACE_ID, SPAN_ID - 1);
    }

    /** Names the span within it. */
    public String spanId() {
        return traceparent.substring(SPAN_ID, FLAGS - 1);
    }
}
