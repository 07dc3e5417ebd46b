package io.pacewatch.events.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event in CloudEvents 1.0 binary mode: attributes become record headers, the data is the record's value, the
 * partition key its key.
 *
 * @param id     the event's id, the same however often it is published
 * @param source the service that it comes from, such as {@code /ingest-service}
 * @param type   the CloudEvents type
 * @param time   when it happened
 * @param topic  the topic that it belongs on
 * @param key    the partition key
 * @param trace  trace context to go along, or null
 * @param data   JSON; null says that what the key names is gone (a tombstone)
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        Instant time,
        String topic,
        String key,
        @Nullable TraceContext trace,
        byte @Nullable [] data) {

    /** Wraps an event. */
    public static <T> CloudEvent of(
            EventType<T> type,
            String id,
            String source,
            Instant time,
            String key,
            @Nullable TraceContext trace,
            T event) {
        return new CloudEvent(id, source, type.type(), time, type.topic(), key, trace, Wire.bytes(event));
    }

    /** The record headers, in the order of the specification. */
    public Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", utf8("1.0"));
        headers.put("ce_id", utf8(id));
        headers.put("ce_source", utf8(source));
        headers.put("ce_type", utf8(type));
        headers.put("ce_time", utf8(time.toString()));
        headers.put("content-type", utf8("application/json"));
        if (trace != null) {
            headers.put(TraceContext.TRACEPARENT, utf8(trace.traceparent()));
        }
        if (trace != null && trace.tracestate() != null) {
            headers.put(TraceContext.TRACESTATE, utf8(trace.tracestate()));
        }
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
