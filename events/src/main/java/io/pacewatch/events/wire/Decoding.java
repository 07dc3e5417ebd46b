package io.pacewatch.events.wire;

import java.io.IOException;

/**
 * What came of reading a record's value. Poison is an outcome and not an exception, because the consumer must write it
 * to the dead-letter topic and go on.
 *
 * @param <T> the event's Java type
 */
public sealed interface Decoding<T> {

    /** The event. */
    record Decoded<T>(T event) implements Decoding<T> {}

    /** The value is no such event, for this reason. */
    record Poison<T>(String reason) implements Decoding<T> {}

    /** Reads a record of this kind of event; unknown fields are ignored, unknown enum values become their own case. */
    static <T> Decoding<T> of(EventType<T> type, byte[] value) {
        if (value == null) {
            return new Poison<>("empty record");
        }
        try {
            T event = Wire.mapper().readValue(value, type.javaType());
            return event == null ? new Poison<>("null") : new Decoded<>(event);
        } catch (IOException | IllegalArgumentException e) {
            return new Poison<>(String.valueOf(e.getMessage()));
        }
    }
}
