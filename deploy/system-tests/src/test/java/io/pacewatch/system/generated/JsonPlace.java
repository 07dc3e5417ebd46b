package io.pacewatch.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One place in a JSON value: a member of an object or an element of an array. */
sealed interface JsonPlace {

    /** What stands there. */
    JsonNode value();

    /** Puts something else there. */
    void replace(JsonNode other);

    /** Takes away what stands there. */
    void remove();

    /** A member of an object. */
    record Member(ObjectNode parent, String name) implements JsonPlace {
        @Override
        public JsonNode value() {
            return parent.path(name);
        }

        @Override
        public void replace(JsonNode other) {
            parent.set(name, other);
        }

        @Override
        public void remove() {
            parent.remove(name);
        }
    }

    /** An element of an array. */
    record Element(ArrayNode parent, int index) implements JsonPlace {
        @Override
        public JsonNode value() {
            return parent.path(index);
        }

        @Override
        public void replace(JsonNode other) {
            parent.set(index, other);
        }

        @Override
        public void remove() {
            parent.remove(index);
        }
    }

    /** All places in a value, however deep. */
    static List<JsonPlace> in(JsonNode value) {
        List<JsonPlace> places = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(new Member(object, name)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Element(array, i));
            }
        }
        for (JsonPlace place : List.copyOf(places)) {
            places.addAll(in(place.value()));
        }
        return places;
    }
}
