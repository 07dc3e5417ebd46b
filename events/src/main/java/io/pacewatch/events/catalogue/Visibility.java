package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may see the figures of an indicator. */
public enum Visibility {
    /** Everybody. */
    @JsonProperty("public")
    PUBLIC,
    /** Only callers with a token. */
    @JsonProperty("internal")
    INTERNAL,
    /** A value of a newer release: shown only to callers with a token. */
    @JsonEnumDefaultValue
    UNRECOGNISED
}
