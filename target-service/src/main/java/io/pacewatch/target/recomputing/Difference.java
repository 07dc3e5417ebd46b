package io.pacewatch.target.recomputing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In what a goal's standing differs from its recomputation. */
public enum Difference {
    /** Only one of the two has a verdict, or they have another status or reason. */
    STATUS,
    /** They are about different periods. */
    PERIOD,
    /** A number, or a figure that they cite. */
    NUMBERS,
    /** The closing figure that the goal waits for. */
    AWAITING,
    /** The figure that is past its due day. */
    LATE;

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
