package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** When a goal counts as reached. */
public enum Holds {
    /** Reached once is reached: cumulative amounts, events. */
    @JsonProperty("once")
    ONCE,
    /** Only the closing reading decides: growth, levels, directions, ranks, ceilings. */
    @JsonProperty("at-close")
    AT_CLOSE,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED;

    /** What is meant where a goal does not say: what adds up or happens is reached once, a ceiling has to hold. */
    static Holds byDefault(RuleName rule, Comparator comparator) {
        return switch (rule) {
            case CUMULATIVE, STAGED -> comparator.pointsDown() ? AT_CLOSE : ONCE;
            case DONE -> ONCE;
            case GROWTH, LEVEL, DIRECTION, RANK, UNRECOGNISED -> AT_CLOSE;
        };
    }
}
