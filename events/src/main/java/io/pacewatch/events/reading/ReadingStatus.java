package io.pacewatch.events.reading;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How settled a published figure is, in rising order: of two published at once, the more settled one counts. */
public enum ReadingStatus {
    /** A newer release's value: stored, never judged, and lowest so that it hides nothing. */
    @JsonEnumDefaultValue
    UNRECOGNISED,
    /** An estimate (预计); never closes a goal. */
    @JsonProperty("estimated")
    ESTIMATED,
    /** First published figure (初步核算数). */
    @JsonProperty("preliminary")
    PRELIMINARY,
    /** Published again after checks (修订数). */
    @JsonProperty("revised")
    REVISED,
    /** Not expected to change any more (最终核实数). */
    @JsonProperty("final")
    FINAL
}
