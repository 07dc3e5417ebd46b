package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the share S(t) of the year's work that is due by a period's end comes from. */
public enum ProfileName {
    /** The goal's own plan, its stages. */
    @JsonProperty("milestones")
    MILESTONES,
    /** Last year's cumulative readings. */
    @JsonProperty("last-year")
    LAST_YEAR,
    /** Decided once a year, in a given month: nothing is due before, all is due from then on. */
    @JsonProperty("batch")
    BATCH,
    /** Elapsed months (序时进度). */
    @JsonProperty("even")
    EVEN,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
