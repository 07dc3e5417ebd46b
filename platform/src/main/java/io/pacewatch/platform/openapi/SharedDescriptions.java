package io.pacewatch.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Gives every service's document the problems, the status and the schemas of the events: answers show events as they
 * were sent, so that the AsyncAPI document describes both. What a service does not refer to is left out.
 */
public final class SharedDescriptions implements OASModelReader {

    private static final Set<String> FOR_BEARERS = Set.of("submission", "row", "rows");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public OpenAPI buildModel() {
        ObjectNode shared = read("/META-INF/platform-openapi.yaml");
        JsonNode events = read("/META-INF/asyncapi.yaml").path("components").path("schemas");
        events.forEach(SharedDescriptions::doWithoutSubmission);
        ((ObjectNode) shared.path("components").path("schemas")).setAll((ObjectNode) events);
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(bytes(shared)))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .model();
    }

    /** Events name the submission that a figure came with; answers do so only to who has a token. */
    private static void doWithoutSubmission(JsonNode schema) {
        if (schema.path("properties").has("submission") && schema.path("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (FOR_BEARERS.contains(required.get(i).asText())) {
                    required.remove(i);
                }
            }
        }
    }

    private static ObjectNode read(String place) {
        try (InputStream in = SharedDescriptions.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is missing");
            }
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
