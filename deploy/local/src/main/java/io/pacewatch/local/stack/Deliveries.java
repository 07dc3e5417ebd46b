package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries of a stack, as alert-service shows them. */
public record Deliveries(StackClient stack) {

    private static final String ALL = "/api/v1/deliveries";

    /** A whole list, or why there is none. */
    public record Listed(List<JsonNode> items, Optional<Answer> refusal) {}

    /** All of them, newest first, or those in one state. */
    public Listed list(String token, @Nullable String state) {
        List<JsonNode> items = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Answer page = stack.get(
                    Stack.ALERT, ALL + "?limit=500" + parameter("state", state) + parameter("cursor", cursor), token);
            if (!page.isSuccess()) {
                return new Listed(List.of(), Optional.of(page));
            }
            page.body().path("items").forEach(items::add);
            cursor = page.body().path("next").textValue();
        } while (cursor != null);
        return new Listed(items, Optional.empty());
    }

    /** Sends one again. */
    public Answer replay(String token, String id, String reason) {
        String path = ALL + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/replay";
        return stack.post(Stack.ALERT, path, token, because(reason).toString());
    }

    /** Sends all dead ones of an endpoint, or since a time, again. */
    public Answer replayAll(String token, @Nullable String endpoint, @Nullable Instant since, String reason) {
        ObjectNode wanted = because(reason).put("endpoint", endpoint);
        wanted.put("since", since == null ? null : since.toString());
        return stack.post(Stack.ALERT, ALL + ":replay", token, wanted.toString());
    }

    private static ObjectNode because(String reason) {
        return Wire.mapper().createObjectNode().put("reason", reason);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
