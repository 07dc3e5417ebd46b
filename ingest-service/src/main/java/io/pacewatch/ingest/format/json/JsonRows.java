package io.pacewatch.ingest.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.ingest.format.RawValue;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.ingest.format.RowSink;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through one body, row by row; nothing of it is kept. */
final class JsonRows {

    private static final String LIST = "readings";
    private static final LocalName EMPTY = new LocalName("请求内容为空", "The body is empty");

    private final JsonParser parser;
    private final RowSink rows;
    private int row;

    JsonRows(JsonParser parser, RowSink rows) {
        this.parser = parser;
        this.rows = rows;
    }

    ReadingFormat.Outcome read() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new ReadingFormat.Unreadable(EMPTY);
        }
        boolean wantsMore = switch (first) {
            case START_ARRAY -> list();
            case START_OBJECT -> object();
            default -> throw shape();
        };
        if (!wantsMore) {
            return new ReadingFormat.Stopped();
        }
        if (parser.nextToken() != null) {
            throw new JsonComplaint("JSON 之后还有多余内容", "There is something after the end of the JSON");
        }
        return new ReadingFormat.Complete();
    }

    private boolean object() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME || !parser.currentName().equals(LIST)) {
            return rows.accept(new RawRow.Fields(++row, fields(LIST)));
        }
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw shape();
        }
        if (!list()) {
            return false;
        }
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw beside();
        }
        return true;
    }

    private boolean list() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!rows.accept(element())) {
                return false;
            }
        }
        return true;
    }

    private RawRow element() throws IOException {
        row++;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new RawRow.NotARow(row, value().shown());
        }
        parser.nextToken();
        return new RawRow.Fields(row, fields(null));
    }

    /**
     * The fields of an object whose first name, or end, is the current token.
     *
     * @param list the name that shows that it is no row but holds rows, or null where it cannot
     */
    private Map<String, RawValue> fields(@Nullable String list) throws IOException {
        Map<String, RawValue> fields = new HashMap<>();
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.equals(list)) {
                throw beside();
            }
            if (fields.size() == RawRow.MOST_FIELDS) {
                throw new JsonComplaint(
                        "一行最多 %d 个字段".formatted(RawRow.MOST_FIELDS),
                        "A row has at most %d fields".formatted(RawRow.MOST_FIELDS));
            }
            parser.nextToken();
            if (fields.put(name, value()) != null) {
                throw new JsonComplaint("字段 %s 重复".formatted(name), "The field %s is there twice".formatted(name));
            }
            parser.nextToken();
        }
        return fields;
    }

    private RawValue value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new RawValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new RawValue.Numeric(parser.getText());
            case VALUE_TRUE -> new RawValue.Truth(true);
            case VALUE_FALSE -> new RawValue.Truth(false);
            case VALUE_NULL -> new RawValue.Null();
            case START_ARRAY -> skipped("[…]");
            case START_OBJECT -> skipped("{…}");
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value at " + parser.currentToken());
        };
    }

    private RawValue skipped(String shown) throws IOException {
        parser.skipChildren();
        return new RawValue.Structure(shown);
    }

    private static JsonComplaint beside() {
        return new JsonComplaint("除 readings 外不能有其他字段", "Nothing may stand beside \"readings\"");
    }

    private static JsonComplaint shape() {
        return new JsonComplaint(
                "应为一条数据、数组或 {\"readings\":[…]}", "Expected one reading, an array, or {\"readings\":[…]}");
    }
}
