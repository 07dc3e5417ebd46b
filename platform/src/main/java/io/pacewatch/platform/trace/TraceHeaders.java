package io.pacewatch.platform.trace;

import io.pacewatch.events.wire.TraceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The trace context that came with a record. */
public final class TraceHeaders {

    private TraceHeaders() {}

    /** Null if none came, or none of the form. */
    public static @Nullable TraceContext of(ConsumerRecord<?, ?> each) {
        return TraceContext.read(text(each, TraceContext.TRACEPARENT), text(each, TraceContext.TRACESTATE))
                .orElse(null);
    }

    private static @Nullable String text(ConsumerRecord<?, ?> each, String name) {
        return Optional.ofNullable(each.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElse(null);
    }
}
