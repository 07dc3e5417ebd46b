package io.pacewatch.events.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pacewatch.events.plan.Located.Mapping;
import io.pacewatch.events.plan.Located.Member;
import io.pacewatch.events.plan.Located.Repeated;
import io.pacewatch.events.plan.Located.Scalar;
import io.pacewatch.events.plan.Located.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values with their lines from whatever has tokens: YAML and JSON alike. */
final class LocatedReader {

    private final JsonParser parser;

    LocatedReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The value at the parser's current token; the parser stands on its last token afterwards. */
    Located read() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case null, default -> scalar();
        };
    }

    int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Mapping mapping() throws IOException {
        int line = line();
        Map<String, Member> members = new LinkedHashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int at = line();
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, new Member(at, read())) != null) {
                repeated.add(new Repeated(at, name));
            }
        }
        return new Mapping(line, members, repeated);
    }

    private Sequence sequence() throws IOException {
        int line = line();
        List<Located> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read());
        }
        return new Sequence(line, items);
    }

    private Scalar scalar() throws IOException {
        if (parser.currentToken() == null) {
            return new Scalar(1, JsonNodeFactory.instance.nullNode(), "");
        }
        String written = String.valueOf(parser.getText());
        return new Scalar(line(), value(written), written);
    }

    private JsonNode value(String written) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(written);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case null, default -> nodes.textNode(written);
        };
    }

    /** What a format calls a number and no decimal can hold (infinity) is a text, which is then refused as one. */
    private JsonNode number(String written) throws IOException {
        try {
            return JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
        } catch (JsonProcessingException | NumberFormatException e) {
            return JsonNodeFactory.instance.textNode(written);
        }
    }
}
