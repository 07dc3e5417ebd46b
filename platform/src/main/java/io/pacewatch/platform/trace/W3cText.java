package io.pacewatch.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.pacewatch.events.wire.TraceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between OpenTelemetry's contexts and their text. */
final class W3cText {

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<TraceContext> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(TraceContext carrier) {
            return List.of(TraceContext.TRACEPARENT, TraceContext.TRACESTATE);
        }

        @Override
        public @Nullable String get(@Nullable TraceContext carrier, String key) {
            return carrier == null
                    ? null
                    : key.equals(TraceContext.TRACEPARENT) ? carrier.traceparent() : carrier.tracestate();
        }
    };

    private W3cText() {}

    static Context read(TraceContext text) {
        return W3C.extract(Context.root(), text, GETTER);
    }

    /** Null for a span without a context, which there is when tracing is switched off. */
    static @Nullable TraceContext write(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.root().with(span), headers, Map::put);
        return TraceContext.read(headers.get(TraceContext.TRACEPARENT), headers.get(TraceContext.TRACESTATE))
                .orElse(null);
    }
}
