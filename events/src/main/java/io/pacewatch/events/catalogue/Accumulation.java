package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Over what a figure adds up; most Chinese statistics are year-to-date. */
public enum Accumulation {
    /** From January to the end of the period (累计). */
    YTD,
    /** The period alone (当月, 当季). */
    PERIOD,
    /** The state at the end of the period: a balance, a share. */
    POINT,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
