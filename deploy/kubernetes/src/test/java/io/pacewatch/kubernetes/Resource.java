package io.pacewatch.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the resources that Kustomize prints: {@code type} is its version and kind, as in {@code apps/v1/Deployment}. */
record Resource(String type, String name, JsonNode tree) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Resource> read(String documents) throws IOException {
        List<Resource> all = new ArrayList<>();
        try (var trees = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
            while (trees.hasNext()) {
                JsonNode tree = trees.next();
                String type = tree.path("apiVersion").asText() + "/"
                        + tree.path("kind").asText();
                all.add(new Resource(type, tree.at("/metadata/name").asText(), tree));
            }
        }
        return all;
    }

    boolean isA(String kind) {
        return type.endsWith("/" + kind);
    }

    JsonNode pod() {
        return tree.at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    /** What these labels choose: the services' own say {@code matchLabels} in some places and not in others. */
    boolean isChosenBy(JsonNode selector) {
        JsonNode wanted = selector.has("matchLabels") ? selector.path("matchLabels") : selector;
        JsonNode labels = tree.at("/spec/template/metadata/labels");
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .map(Map.Entry::getKey)
                        .allMatch(key -> wanted.path(key).equals(labels.path(key)));
    }

    String fault(String what) {
        return type + " " + name + ": " + what;
    }
}
