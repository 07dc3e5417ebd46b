package io.pacewatch.alert.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step says beside its kind.
 *
 * @param facts kept in the history itself, or null
 * @param typed texts that a person typed, by field; kept apart, so that they can be blanked
 */
public record Detail(@Nullable Object facts, Map<String, String> typed) {

    /** Copies the map. */
    public Detail {
        typed = Map.copyOf(typed);
    }

    /** Facts without a typed text. */
    static Detail of(Object facts) {
        return new Detail(facts, Map.of());
    }

    /** Both in one object, as the API shows them. */
    public @Nullable JsonNode merged() {
        return merge(Wire.mapper().valueToTree(facts), typed);
    }

    /** A blanked text is null. */
    static @Nullable JsonNode merge(@Nullable JsonNode facts, Map<String, String> typed) {
        if (typed.isEmpty()) {
            return facts == null || facts.isNull() ? null : facts;
        }
        ObjectNode both = facts instanceof ObjectNode object
                ? object.deepCopy()
                : Wire.mapper().createObjectNode();
        typed.forEach(both::put);
        return both;
    }
}
