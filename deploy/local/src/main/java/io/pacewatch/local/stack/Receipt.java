package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.infrastructure.Poll;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What became of the rows of a submission, which target-service knows when it has stored and judged them. */
public record Receipt(StackClient stack) {

    /** The receipt once every row is in it; empty when that takes longer than one wants to wait. */
    public Optional<JsonNode> await(String submission, Duration atMost) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        Poll.until(atMost, () -> {
            Answer answer = stack.get(Stack.TARGET, "/api/v1/submissions/" + submission);
            JsonNode body = answer.body();
            boolean complete = answer.isSuccess()
                    && body.path("processed").asInt() >= body.path("accepted").asInt();
            if (complete) {
                found.set(body);
            }
            return complete;
        });
        return Optional.ofNullable(found.get());
    }
}
