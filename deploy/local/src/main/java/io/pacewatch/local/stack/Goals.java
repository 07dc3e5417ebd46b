package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goals of a stack with their verdicts, as target-service shows them. */
public record Goals(StackClient stack) {

    /** All goals, or those of one region; null means all. */
    public List<JsonNode> all(@Nullable String region) {
        List<JsonNode> goals = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Answer page = stack.get(
                    Stack.TARGET,
                    "/api/v1/goals?limit=500" + parameter("region", region) + parameter("cursor", cursor));
            if (!page.isSuccess()) {
                throw new IllegalStateException("target-service answered " + page.status() + ": " + page.body());
            }
            page.body().path("items").forEach(goals::add);
            cursor = page.body().path("next").textValue();
        } while (cursor != null);
        return goals;
    }

    /** The word that says how a goal stands, {@code UNKNOWN} while nothing was judged. */
    public static String status(JsonNode goal) {
        String status = goal.path("verdict").path("status").asText("");
        return status.isEmpty() ? "UNKNOWN" : status;
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
