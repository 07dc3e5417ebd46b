package io.pacewatch.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Begins the spans of a reading's path, from the request that brought it to the message that it called for. */
@Singleton
public class Tracing {

    private final Tracer tracer;

    /** Spans carry the name of this project as their scope. */
    public Tracing(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("io.pacewatch");
    }

    /** Publishing within a request: a child of the request's own span. */
    public TraceSpan publishing(String name, EventType<?> events) {
        return publishing(name, events, Context.current());
    }

    /** Publishing what was written down earlier, as a child of what wrote it; a new trace where parent is null. */
    public TraceSpan publishing(String name, EventType<?> events, @Nullable TraceContext parent) {
        return publishing(name, events, from(parent));
    }

    private TraceSpan publishing(String name, EventType<?> events, Context parent) {
        return new TraceSpan(tracer.spanBuilder(name)
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(parent)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", events.topic()));
    }

    /** Working off what came from a topic, as a child of its publishing; a new trace where parent is null. */
    public TraceSpan processing(String name, EventType<?> events, @Nullable TraceContext parent) {
        return new TraceSpan(tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(from(parent))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", events.topic()));
    }

    /** Sending something to other people's systems. It may tell of several traces: one is its parent, the rest are linked. */
    public TraceSpan sending(String name, @Nullable TraceContext parent, Collection<TraceContext> others) {
        SpanBuilder builder =
                tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).setParent(from(parent));
        others.forEach(other -> builder.addLink(Span.fromContext(from(other)).getSpanContext()));
        return new TraceSpan(builder);
    }

    private static Context from(@Nullable TraceContext parent) {
        return parent == null ? Context.root() : W3cText.read(parent);
    }
}
