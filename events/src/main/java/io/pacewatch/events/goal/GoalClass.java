package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How prominent a goal is, which decides how its warnings travel. */
public enum GoalClass {
    /** One of the opening figures of the report. */
    @JsonProperty("headline")
    HEADLINE,
    /** 民生实事. */
    @JsonProperty("livelihood")
    LIVELIHOOD,
    /** All others. */
    @JsonProperty("ordinary")
    ORDINARY,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
