package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas of one document. Readers ignore what they do not know, so the documents leave objects open; here
 * they are closed, because whoever writes must not write what nobody has described.
 */
final class Schemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    /** The schemas of a document whose references all point into its {@code components}. */
    Schemas(JsonNode document) {
        this.document = document;
        this.components = closed(document.path("components").deepCopy());
    }

    /** What is wrong with this value by this schema, each with the place where; empty if nothing is. */
    synchronized List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = closed(schema.deepCopy());
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }

    private <N extends JsonNode> N closed(N node) {
        if (node instanceof ObjectNode object) {
            if (object.path("allOf").isArray()) {
                flatten(object);
            }
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        node.forEach(this::closed);
        return node;
    }

    /** What extends something becomes one object: a part of it cannot be closed by itself. */
    private void flatten(ObjectNode object) {
        object.put("type", "object");
        ObjectNode properties = object.withObject("/properties");
        ArrayNode required = object.withArray("/required");
        object.remove("allOf").forEach(part -> {
            ObjectNode whole = Documents.resolved(document, part).deepCopy();
            if (whole.has("allOf")) {
                flatten(whole);
            }
            whole.path("properties").forEachEntry(properties::set);
            whole.path("required").forEach(required::add);
        });
    }
}
