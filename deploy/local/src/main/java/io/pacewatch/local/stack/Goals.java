package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The goals of a stack with their verdicts, as target-service shows them. */
public record Goals(StackClient stack) {

    /** All goals. */
    public List<JsonNode> all() {
        return matching(Map.of());
    }

    /** The goals that these parameters of the list let through. */
    public List<JsonNode> matching(Map<String, String> wanted) {
        List<JsonNode> goals = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            StringBuilder address = new StringBuilder("/api/v1/goals?limit=500");
            wanted.forEach((name, value) -> address.append(parameter(name, value)));
            address.append(parameter("cursor", cursor));
            Answer page = stack.get(Stack.TARGET, address.toString());
            if (!page.isSuccess()) {
                throw new GoalsRefusedException(page);
            }
            page.body().path("items").forEach(goals::add);
            cursor = page.body().path("next").textValue();
        } while (cursor != null);
        return goals;
    }

    /** Has a plan taken in, or only compared with what is there. */
    public Answer take(String plan, String token, boolean dryRun, @Nullable String reason) {
        String address = "/api/v1/goals:import?dryRun=" + dryRun + parameter("reason", reason);
        return stack.post(Stack.TARGET, address, token, "application/yaml; charset=UTF-8", plan);
    }

    /** Has all goals compared with their recomputation; the answer names the pass. */
    public Answer recompute(String token) {
        return stack.post(Stack.TARGET, "/api/v1/goals:recompute", token, "{}");
    }

    /** How far such a pass is. */
    public Answer recomputation(String id, String token) {
        return stack.get(Stack.TARGET, "/api/v1/recomputations/" + id, token);
    }

    /** The word that says how a goal stands, also where nothing was judged. */
    public static String status(JsonNode goal) {
        return goal.path("status").asText();
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
