package io.pacewatch.target.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Decides what the reader of a request is shown. Without a token these are the goals and figures of public indicators,
 * without notes, persons, planners' reasons and submissions.
 */
@ApplicationScoped
public class DisclosurePolicy {
    private static final List<String> BLANK = List.of("leader", "note");
    private static final String SUBMISSION = "submission";
    private static final List<String> PLACE = List.of(SUBMISSION, "row", "rows");

    private final CurrentCaller caller;
    private final CatalogueStore catalogue;
    private final GoalVersions versions;

    DisclosurePolicy(CurrentCaller caller, CatalogueStore catalogue, GoalVersions versions) {
        this.caller = caller;
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /** Whether everything is shown. */
    public boolean everything() {
        return caller.known();
    }

    /** Ids of the indicators that are not shown. */
    public Set<String> hidden(Handle handle) {
        return everything() ? Set.of() : catalogue.read(handle).internalIndicators();
    }

    /** Whether a goal rests on an indicator that is not shown. */
    public boolean hides(Handle handle, Goal goal) {
        return !Collections.disjoint(hidden(handle), goal.indicators());
    }

    /** Those of these goals that rest on an indicator that is not shown, deleted or not. */
    public Set<GoalKey> hiddenAmong(Handle handle, Collection<GoalKey> goals) {
        Set<String> hidden = hidden(handle);
        return hidden.isEmpty() ? Set.of() : versions.restingOn(handle, hidden, goals);
    }

    /** Takes out of an answer what is shown only with a token. */
    static JsonNode withoutPrivate(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            BLANK.stream().filter(object::has).forEach(object::putNull);
            if (object.has(SUBMISSION)) {
                object.remove(PLACE);
            }
        }
        answer.forEach(DisclosurePolicy::withoutPrivate);
        return answer;
    }
}
