package io.pacewatch.events.verdict;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What called a verdict forth. */
public enum Cause {
    /** The first reading of a period. */
    @JsonProperty("reading")
    READING,
    /** A later version of a reading that had been judged, or another figure behind what was said came or changed. */
    @JsonProperty("revision")
    REVISION,
    /** A reading was withdrawn, or the goal itself. */
    @JsonProperty("deletion")
    DELETION,
    /** The goal was changed. */
    @JsonProperty("goal-change")
    GOAL_CHANGE,
    /** Rule, profile or threshold changed, the figure did not (口径变化): opens and worsens nothing. */
    @JsonProperty("rule-change")
    RULE_CHANGE,
    /** A day came. */
    @JsonProperty("time")
    TIME,
    /** A newer release's value: stored, never acted on. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
