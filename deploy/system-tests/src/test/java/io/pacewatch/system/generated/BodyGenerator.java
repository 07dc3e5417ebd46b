package io.pacewatch.system.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws bodies for an operation: good ones, and odd ones of each kind. */
final class BodyGenerator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What only a form can have wrong. */
    private static final List<String> ODD_FORMS = List.of(
            "cause=%&next=b",
            "cause=%zz",
            "who=%",
            "cause",
            "=",
            "&&&",
            "cause=a&cause=b",
            "%00=x",
            "cause=%ED%A0%80",
            "cause=%C0%B3",
            "cause=+%2B+",
            "cause=a;next=b",
            "\0");

    private static final List<String> ODD_YAML = List.of(
            "goals: &a [*a]",
            "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ngoals: *c",
            "goals: !!javax.script.ScriptEngineManager []",
            "goals:\n\t- id: x",
            "--- \n...\n---\ngoals: []",
            "goals: {? [a] : b}",
            "%TAG ! x:\n---\ngoals: []",
            "goals: 2025-13-45",
            "? ",
            "goals: [{id: .nan, year: .inf, value: 0o17}]",
            "<<: {goals: []}",
            "goals: \"\\ud800\"",
            "goals: \"\\0\"");

    private final KnownValues known;

    BodyGenerator(KnownValues known) {
        this.known = known;
    }

    /** A body as documented. */
    Body good(Operation operation, String type, Draw draw) {
        return body(type, sample(operation, type, draw));
    }

    /** A body that is odd in this way, or damaged. */
    Body odd(Operation operation, String type, Oddity oddity, Draw draw) {
        JsonNode sample = sample(operation, type, draw);
        if (draw.percent(25)) {
            return new Body(type, damaged(type, sample, draw));
        }
        if (type.equals(FORM) && draw.percent(20)) {
            return Body.text(type, draw.from(ODD_FORMS));
        }
        JsonNode once = OddJson.of(sample, oddity, draw);
        return body(type, draw.percent(20) ? OddJson.of(once, oddity, draw) : once);
    }

    private static byte[] damaged(String type, JsonNode sample, Draw draw) {
        return type.endsWith("yaml") && draw.percent(50)
                ? draw.from(ODD_YAML).getBytes(StandardCharsets.UTF_8)
                : DamagedBytes.of(new String(body(type, sample).bytes(), StandardCharsets.UTF_8), draw);
    }

    /** The id that the path has to have if the body has one. */
    Map<String, String> idIn(Optional<Body> body) {
        try {
            JsonNode id = body.isPresent() ? JSON.readTree(body.get().bytes()).path("id") : MissingNode.getInstance();
            return id.isTextual() ? Map.of("id", id.asText()) : Map.of();
        } catch (IOException noJson) {
            return Map.of();
        }
    }

    /** A good value; one that is to be added gets an id that is new. */
    private JsonNode sample(Operation operation, String type, Draw draw) {
        List<JsonNode> all = known.bodies(operation, type);
        JsonNode drawn = all.isEmpty() ? JSON.createObjectNode() : draw.from(all);
        return operation.id().equals("addGoal") && drawn instanceof ObjectNode goal
                ? goal.deepCopy().put("id", "generated-" + draw.below(Integer.MAX_VALUE))
                : drawn;
    }

    private static Body body(String type, JsonNode value) {
        return type.equals(FORM) ? Body.text(type, form(value)) : Body.text(type, json(value));
    }

    private static String form(JsonNode value) {
        return value.propertyStream()
                .map(member -> encoded(member.getKey()) + "="
                        + encoded(member.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
