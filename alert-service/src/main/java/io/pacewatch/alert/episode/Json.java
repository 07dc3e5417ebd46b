package io.pacewatch.alert.episode;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.wire.Wire;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Values in and out of jsonb columns, by the events' own mapper. */
public final class Json {

    private Json() {}

    /** Null stays null. */
    public static @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : Wire.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a column that is never null. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return Wire.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a column that may be null. */
    public static <T> @Nullable T readOptional(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }
}
