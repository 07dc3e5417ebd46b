package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds what a document should have and this one has not: summaries, descriptions, examples. */
record DocumentGaps(JsonNode document) {

    List<String> all() {
        List<String> gaps = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    String name = method + " " + path;
                    for (String field : List.of("operationId", "summary", "tags", "responses")) {
                        if (operation.path(field).isMissingNode()) {
                            gaps.add(name + ": no " + field);
                        }
                    }
                    operation.path("parameters").forEach(each -> {
                        JsonNode parameter = Documents.resolved(document, each);
                        if (parameter.path("description").isMissingNode()
                                || parameter.path("schema").isMissingNode()) {
                            gaps.add(name + ": a parameter without description or schema, " + parameter.path("name"));
                        }
                    });
                    content(name + " request", operation.path("requestBody"), gaps);
                    operation.path("responses").forEachEntry((status, each) -> {
                        JsonNode response = Documents.resolved(document, each);
                        if (response.path("description").isMissingNode()) {
                            gaps.add(name + " " + status + ": no description");
                        }
                        content(name + " " + status, response, gaps);
                    });
                }));
        return gaps;
    }

    private static void content(String of, JsonNode body, List<String> gaps) {
        body.path("content").forEachEntry((type, media) -> {
            boolean example = media.has("example") || media.has("examples");
            if (!media.has("schema") || !example) {
                gaps.add(of + " " + type + ": no schema or no example");
            }
        });
    }
}
