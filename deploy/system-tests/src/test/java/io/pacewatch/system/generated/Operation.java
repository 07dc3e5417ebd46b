package io.pacewatch.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation of a service's document.
 *
 * @param template    the path with its parameters in braces
 * @param description what the document says of it
 */
record Operation(DescribedService service, String method, String template, JsonNode description) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** All operations that the service's document describes. */
    static List<Operation> of(DescribedService service) {
        List<Operation> all = new ArrayList<>();
        service.contract()
                .document()
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        all.add(new Operation(service, method.toUpperCase(Locale.ROOT), path, operation));
                    }
                }));
        return all;
    }

    String id() {
        return description.path("operationId").asText();
    }

    /** Its parameters of this place: path, query or header. */
    List<Parameter> parameters(String place) {
        return description
                .path("parameters")
                .valueStream()
                .map(service.contract()::resolved)
                .map(each -> Parameter.of(each, service.contract().resolved(each.path("schema"))))
                .filter(parameter -> parameter.place().equals(place))
                .toList();
    }

    /** The media types of bodies that it reads; empty if it reads none. */
    List<String> mediaTypes() {
        List<String> types = new ArrayList<>();
        content().forEachEntry((type, media) -> types.add(type));
        return types;
    }

    /** The documented examples of a body of this media type. */
    List<JsonNode> examples(String type) {
        JsonNode media = content().path(type);
        return Stream.concat(
                        Stream.of(media.path("example")),
                        media.path("examples").valueStream().map(each -> each.path("value")))
                .filter(example -> !example.isMissingNode())
                .toList();
    }

    /** Whether it is for people, who come with browsers. */
    boolean isPage() {
        return description
                .path("tags")
                .valueStream()
                .anyMatch(tag -> tag.asText().equals("pages"));
    }

    /** Whether nobody may ask without a token. */
    boolean needsToken() {
        return description.path("security").size() == 1;
    }

    private JsonNode content() {
        return service.contract().resolved(description.path("requestBody")).path("content");
    }

    @Override
    public String toString() {
        return service.name() + " " + method + " " + template;
    }
}
