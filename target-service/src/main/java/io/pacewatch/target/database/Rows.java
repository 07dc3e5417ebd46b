package io.pacewatch.target.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.wire.Wire;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows travel to the database in one statement: as one JSON array that {@code json_to_recordset} opens, which
 * keeps decimals exact and needs one parameter however many rows there are.
 */
public final class Rows {
    private Rows() {}

    /** The rows as one JSON array. */
    public static String json(List<?> rows) {
        return new String(Wire.bytes(rows), StandardCharsets.UTF_8);
    }

    /** One value as JSON text, for a column of that type. */
    public static String text(Object value) {
        return new String(Wire.bytes(value), StandardCharsets.UTF_8);
    }

    /** Reads JSON that this service wrote itself. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return Wire.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instant of this column, which is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant of this column, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
