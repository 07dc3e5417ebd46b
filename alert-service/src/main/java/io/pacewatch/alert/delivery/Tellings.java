package io.pacewatch.alert.delivery;

import io.pacewatch.alert.policy.Telling;
import java.util.HashMap;
import java.util.Map;

/**
 * What a department knows of an episode: a mail may have left while its hook does not answer.
 *
 * @param all        what it knows by whichever of its endpoints
 * @param byEndpoint the same for each endpoint that something of the episode was written for
 */
public record Tellings(Telling all, Map<String, Telling> byEndpoint) {

    /** There is no episode. */
    public static final Tellings NONE = new Tellings(Telling.NOTHING, Map.of());

    /** What an endpoint knows; one that is new knows what the department knows. */
    public Telling of(String endpoint) {
        return byEndpoint.getOrDefault(endpoint, all);
    }

    /** What the reader at the fallback address knows, who is not the department. */
    Tellings aside(String endpoint, Telling own) {
        Map<String, Telling> both = new HashMap<>(byEndpoint);
        both.put(endpoint, own);
        return new Tellings(all, Map.copyOf(both));
    }

    /** What else one endpoint knows; the caller goes by the step that was told, the latest last. */
    Tellings and(String endpoint, Telling own) {
        Map<String, Telling> both = new HashMap<>(byEndpoint);
        both.put(endpoint, own);
        return new Tellings(new Telling(own.told().or(all::told), all.waiting() || own.waiting()), Map.copyOf(both));
    }
}
