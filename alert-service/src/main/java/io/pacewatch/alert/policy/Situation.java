package io.pacewatch.alert.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * All that is known of a goal's alerts when a verdict comes in.
 *
 * @param watch   its last periods
 * @param episode its latest episode, whatever state that is in
 * @param telling what the department knows of that episode
 */
public record Situation(Watch watch, Optional<EpisodeState> episode, Telling telling) {

    /** A goal that nothing is known of. */
    public static final Situation NEW = new Situation(Watch.NOTHING, Optional.empty(), Telling.NOTHING);

    /** All three are there. */
    public Situation {
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(episode, "episode");
        Objects.requireNonNull(telling, "telling");
    }
}
