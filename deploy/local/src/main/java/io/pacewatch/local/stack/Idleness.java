package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides whether a stack has nothing left to do. The questions go along the flow of data, and each is asked when those
 * before it were answered with no: work that moves on while we ask is then met further down, never missed.
 */
final class Idleness {

    /** One question, answered with what there is still to do, or nothing. */
    interface Question extends Supplier<Optional<String>> {}

    private Idleness() {}

    /** The first thing that is still to do; empty when the stack is idle. */
    static Optional<String> busyWith(List<Question> questions) {
        return questions.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    static Question lag(String what, Supplier<Long> lag) {
        return () -> Optional.of(lag.get()).filter(records -> records > 0).map(records -> records + " " + what);
    }

    /** Asks a service's own list of what is pending, by name and number. */
    static Question pending(String service, Supplier<JsonNode> status) {
        return () -> {
            String open = status.get().path("pending").properties().stream()
                    .filter(entry -> entry.getValue().asLong() > 0)
                    .map((Map.Entry<String, JsonNode> entry) ->
                            entry.getKey() + " " + entry.getValue().asLong())
                    .collect(Collectors.joining(", "));
            return open.isEmpty() ? Optional.empty() : Optional.of(service + ": " + open);
        };
    }
}
