package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/** Reads documents and bodies: YAML, which JSON is a part of. */
final class Documents {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Documents() {}

    static JsonNode read(URL where) {
        try (InputStream in = where.openStream()) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    /** What is there, or what it refers to within this document. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        JsonNode found = document.at(reference.asText().substring(1));
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("refers to nothing: " + reference.asText());
        }
        return resolved(document, found);
    }
}
