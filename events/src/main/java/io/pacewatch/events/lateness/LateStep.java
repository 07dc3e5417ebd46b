package io.pacewatch.events.lateness;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the lateness of a figure has come. */
public enum LateStep {
    /** Past its due day: whoever reports it is told. */
    @JsonProperty("reporter")
    REPORTER,
    /** Still missing: the supervision office is told. */
    @JsonProperty("supervision")
    SUPERVISION,
    /** It is there: written down, told to nobody. */
    @JsonProperty("arrived")
    ARRIVED,
    /** Nobody waits for it any more, the goals that did are deleted: written down, told to nobody. */
    @JsonProperty("unawaited")
    UNAWAITED,
    /** A newer release's value: stored, never acted on. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
