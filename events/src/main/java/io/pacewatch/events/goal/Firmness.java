package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a goal is promised or striven for. */
public enum Firmness {
    /** Promised. */
    @JsonProperty("firm")
    FIRM,
    /** 力争, 争创, 争取: at most at risk before it closes, and never escalated. */
    @JsonProperty("strive")
    STRIVE,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
