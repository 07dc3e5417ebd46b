package io.pacewatch.events.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A value together with the line of the document on which it stands, so that a complaint about it can say where. */
public sealed interface Located {

    /** How much of a value is shown in a complaint. */
    int MOST_SHOWN = 60;

    /** The line, from 1. */
    int line();

    /** The same without places. */
    JsonNode json();

    /** The value as it was written, for people; shortened. */
    String shown();

    /**
     * A text, a number, true, false or nothing.
     *
     * @param written the very characters, which a number has lost
     */
    record Scalar(int line, JsonNode json, String written) implements Located {
        @Override
        public String shown() {
            return shortened(json.isNull() ? "null" : written);
        }
    }

    /** Several values in order. */
    record Sequence(int line, List<Located> items) implements Located {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.json()));
            return array;
        }

        @Override
        public String shown() {
            return shortened(json().toString());
        }
    }

    /** A field of a mapping, with the line of its name. */
    record Member(int line, Located value) {}

    /** A field that a mapping has more than once: which of them is meant nobody can tell. */
    record Repeated(int line, String name) {}

    /**
     * Values by name.
     *
     * @param members  in the order in which they stand there
     * @param repeated what was there before under the same name
     */
    record Mapping(int line, Map<String, Member> members, List<Repeated> repeated) implements Located {

        /** Copies the list; the map keeps its order. */
        public Mapping {
            repeated = List.copyOf(repeated);
        }

        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, member) -> object.set(name, member.value().json()));
            return object;
        }

        @Override
        public String shown() {
            return shortened(json().toString());
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
