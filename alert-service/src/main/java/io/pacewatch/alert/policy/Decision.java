package io.pacewatch.alert.policy;

import java.util.Objects;
import java.util.Optional;

/** What a verdict means: the goal's periods as they now stand, and the step it calls for, if any. */
public record Decision(Watch watch, Optional<Step> step) {

    /** Both are there. */
    public Decision {
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(step, "step");
    }
}
