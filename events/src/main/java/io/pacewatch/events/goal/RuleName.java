package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Which pace rule judges a goal. */
public enum RuleName {
    /** Published year-to-date growth against a growth goal. */
    @JsonProperty("growth")
    GROWTH,
    /** An amount or count that adds up over the year. */
    @JsonProperty("cumulative")
    CUMULATIVE,
    /** A ratio, share or stock that moves from a baseline. */
    @JsonProperty("level")
    LEVEL,
    /** Dated stages, each with a value to be reached by then. */
    @JsonProperty("staged")
    STAGED,
    /** Something that happens or does not. */
    @JsonProperty("done")
    DONE,
    /** Something that must fall, or outgrow something else. */
    @JsonProperty("direction")
    DIRECTION,
    /** A place in a ranking to be kept. */
    @JsonProperty("rank")
    RANK,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED;

    /** True where a figure stands against its target (达到目标), false where it stands against a plan (达到序时). */
    public boolean heldAgainstTarget() {
        return switch (this) {
            case GROWTH, LEVEL, DIRECTION, RANK -> true;
            case CUMULATIVE, STAGED, DONE, UNRECOGNISED -> false;
        };
    }
}
