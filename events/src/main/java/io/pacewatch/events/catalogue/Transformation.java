package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a figure is the amount itself or its growth on the year before. */
public enum Transformation {
    /** The amount, count, ratio or share itself. */
    LEVEL,
    /** Growth on the same period of the year before, in percent (同比), at comparable prices where the bureau says so. */
    YOY,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
