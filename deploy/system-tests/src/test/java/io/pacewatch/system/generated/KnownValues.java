package io.pacewatch.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the stack really has, so that requests get as far as the code that looks it up. */
public final class KnownValues {

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, List<JsonNode>> bodies = new HashMap<>();

    /**
     * Adds values of a parameter.
     *
     * @param key the parameter's name, the segment before it ({@code goals} in {@code /goals/{id}}), or the operation's
     *     id and its name
     */
    public KnownValues add(String key, List<String> known) {
        values.computeIfAbsent(key, none -> new ArrayList<>()).addAll(known);
        return this;
    }

    /** Adds bodies that an operation takes, by its id. */
    public KnownValues addBodies(String operation, List<JsonNode> known) {
        bodies.computeIfAbsent(operation, none -> new ArrayList<>()).addAll(known);
        return this;
    }

    /** The known values of a parameter, else those of its document. */
    List<String> of(Operation operation, Parameter parameter) {
        String name = parameter.name();
        String before = operation.template().replaceAll(".*?([^/]*)/\\{" + name + "}.*", "$1");
        return Stream.of(operation.id() + " " + name, before, name)
                .map(key -> values.getOrDefault(key, List.of()))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(parameter.examples());
    }

    /** The known bodies of an operation, else those of its document. */
    List<JsonNode> bodies(Operation operation, String type) {
        List<JsonNode> known = bodies.getOrDefault(operation.id(), List.of());
        return known.isEmpty() ? operation.examples(type) : known;
    }
}
