package io.pacewatch.alert.episode;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.wire.Wire;
import java.io.UncheckedIOException;

/** Values in and out of jsonb columns, by the events' own mapper. */
public final class Json {

    private Json() {}

    /** Null stays null. */
    public static String write(Object value) {
        try {
            return value == null ? null : Wire.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null stays null. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : Wire.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
