package io.pacewatch.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.pacewatch.events.wire.Wire;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service answered. {@code body} is a missing node when the answer was no JSON. */
public record Answer(int status, JsonNode body) {

    private static final int TOO_MANY_REQUESTS = 429;

    static Answer of(int status, String text) {
        try {
            return new Answer(status, Wire.mapper().readTree(text));
        } catch (JsonProcessingException notJson) {
            return new Answer(status, MissingNode.getInstance());
        }
    }

    /** Whether the service found the request itself wanting: sending it again changes nothing, as it does after 429. */
    public boolean isRefusal() {
        return status / 100 == 4 && status != TOO_MANY_REQUESTS;
    }

    /** What a problem document says went wrong, and why: "title: detail", or as much of it as there is. */
    public String why() {
        return Stream.of("title", "detail")
                .map(member -> body.path(member).asText(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** Whether the service did what it was asked. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
