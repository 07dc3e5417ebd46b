package io.pacewatch.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter as the document describes it.
 *
 * @param place    path, query or header
 * @param examples values that the document gives, enumerates or sets by default
 */
record Parameter(String name, String place, boolean required, List<String> examples) {

    static Parameter of(JsonNode description, JsonNode schema) {
        List<String> examples = new ArrayList<>();
        Stream.of(description.path("example"), schema.path("example"), schema.path("default"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .forEach(examples::add);
        description
                .path("examples")
                .forEach(each -> examples.add(each.path("value").asText()));
        schema.path("enum").forEach(each -> examples.add(each.asText()));
        return new Parameter(
                description.path("name").asText(),
                description.path("in").asText(),
                description.path("required").asBoolean(),
                List.copyOf(examples));
    }
}
