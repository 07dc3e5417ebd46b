package io.pacewatch.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;

/** Makes a good JSON value odd at one place. */
final class OddJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NAMES = 70;

    /** What a parser sees but no node can be: half a character, numbers beyond any type, numbers that JSON has not. */
    private static final List<String> RAW_TEXTS =
            List.of("\"\\ud800\"", "\"\\udc00x\"", "\"a\\u0000b\"", "\"\\ud83d\\ude00\"");

    private static final List<String> RAW_NUMBERS = List.of(
            "1e400",
            "-1e400",
            "1e-400",
            "1E2147483648",
            "9223372036854775808",
            "-0",
            "1.0000000000000000000000001",
            "99999999999999999999999999999999999999",
            "0.1e1",
            "1e999999999",
            "NaN",
            "01");

    private OddJson() {}

    /** The value, odd in this way. */
    static JsonNode of(JsonNode good, Oddity oddity, Draw draw) {
        JsonNode value = good.deepCopy();
        List<JsonPlace> places = JsonPlace.in(value);
        if (places.isEmpty() || oddity == Oddity.WRONG_TYPE && draw.percent(15)) {
            return another(draw);
        }
        JsonPlace place = draw.from(places);
        switch (oddity) {
            case MISSING -> place.remove();
            case EXTRA -> add(place, draw);
            case WRONG_TYPE -> place.replace(another(draw));
            case FAR_OFF -> place.replace(draw.percent(50) ? raw(draw.from(RAW_NUMBERS)) : text(oddity, draw));
            case UNICODE -> place.replace(draw.percent(30) ? raw(draw.from(RAW_TEXTS)) : text(oddity, draw));
            case BOUNDARY -> place.replace(boundary(place.value(), draw));
            case CONTROL, LONG, MARKUP -> place.replace(text(oddity, draw));
        }
        return value;
    }

    private static JsonNode text(Oddity oddity, Draw draw) {
        return JSON.textNode(draw.from(OddTexts.of(oddity)));
    }

    private static JsonNode boundary(JsonNode before, Draw draw) {
        if (before.isNumber()) {
            return JSON.numberNode(
                    draw.from(List.of(0L, -1L, 1L, 1999L, 2000L, 2100L, 2101L, 1_000_000L, Long.MAX_VALUE)));
        }
        int most = draw.from(List.of(40, 100, 200, 300, 500, 4_000, 100_000));
        return draw.percent(50) ? text(Oddity.BOUNDARY, draw) : JSON.textNode("字".repeat(most + draw.below(2)));
    }

    private static JsonNode another(Draw draw) {
        return draw.from(List.<JsonNode>of(
                JSON.textNode("x"),
                JSON.textNode(""),
                JSON.numberNode(1),
                JSON.numberNode(1.5),
                JSON.booleanNode(true),
                JSON.nullNode(),
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.arrayNode().add(JSON.arrayNode().addNull()),
                JSON.arrayNode().add("x").add(1),
                JSON.objectNode().put("x", 1)));
    }

    private static void add(JsonPlace place, Draw draw) {
        switch (place) {
            case JsonPlace.Member(ObjectNode parent, String name) -> {
                if (draw.percent(10)) {
                    for (int i = 0; i < NAMES; i++) {
                        parent.put("more" + i, i);
                    }
                } else {
                    String added =
                            draw.from(List.of("", "extra", "__proto__", "$ref", "@type", "class", name + "\0", "名"));
                    parent.set(added, another(draw));
                }
            }
            case JsonPlace.Element(ArrayNode parent, int index) ->
                parent.add(draw.percent(50) ? parent.path(index).deepCopy() : another(draw));
        }
    }

    private static JsonNode raw(String text) {
        return JSON.rawValueNode(new RawValue(text));
    }
}
