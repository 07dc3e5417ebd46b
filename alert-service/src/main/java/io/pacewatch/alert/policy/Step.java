package io.pacewatch.alert.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in an episode's history.
 *
 * @param kind    what happened
 * @param opens   true if a new episode begins with it
 * @param state   the episode's state after it
 * @param earlier what had been said before and no longer holds, or null
 * @param keeps   why messages that have not left yet are kept back, or null to let them go
 * @param tell    who hears of it
 */
public record Step(
        Kind kind,
        boolean opens,
        EpisodeState state,
        @Nullable Figure earlier,
        @Nullable String keeps,
        Tell tell) {

    /** What can happen to an episode by a verdict. */
    public enum Kind {
        OPENED,
        WORSENED,
        CORRECTED,
        SUPERSEDED,
        RECOVERED,
        CLOSED,
        /** Another verdict that changes nothing. */
        FOLLOWED;

        /** Whether what was said before does not hold after it. */
        public boolean takesBack() {
            return this == CORRECTED || this == SUPERSEDED || this == RECOVERED;
        }
    }

    /** Kind, state and audience are always known. */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(tell, "tell");
    }

    static Step of(Kind kind, EpisodeState state, Tell tell) {
        return new Step(kind, false, state, null, null, tell);
    }

    static Step opening(Kind kind, EpisodeState state, Tell tell) {
        return new Step(kind, true, state, null, null, tell);
    }

    Step correcting(Figure earlier) {
        return new Step(kind, opens, state, earlier, keeps, tell);
    }

    Step keepingBack(String reason) {
        return new Step(kind, opens, state, earlier, reason, tell);
    }
}
