package io.pacewatch.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.pacewatch.events.wire.TraceContext;
import org.jspecify.annotations.Nullable;

/** One part of a reading's path, under way until it is closed. Nothing reads it back: it only tells. */
public final class TraceSpan implements AutoCloseable {

    private final Span span;
    private final @Nullable TraceContext context;

    TraceSpan(SpanBuilder builder) {
        span = builder.startSpan();
        context = W3cText.write(span);
    }

    /** What follows from it has this as its parent; null if tracing is switched off. */
    public @Nullable TraceContext context() {
        return context;
    }

    /** Says something of it. */
    public TraceSpan with(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** Says how many. */
    public TraceSpan with(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** Says that it failed, and why. */
    public void failed(String why) {
        span.setStatus(StatusCode.ERROR, why);
    }

    /** Ends it. */
    @Override
    public void close() {
        span.end();
    }
}
