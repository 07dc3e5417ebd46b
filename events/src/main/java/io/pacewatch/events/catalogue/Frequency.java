package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;

/** How often an indicator is published; codes as in SDMX's CL_FREQ. */
public enum Frequency {
    @JsonProperty("M")
    MONTHLY(1),
    @JsonProperty("Q")
    QUARTERLY(3),
    @JsonProperty("A")
    ANNUAL(12),
    @JsonProperty("irregular")
    IRREGULAR(1),
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED(1);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Whether an indicator of this frequency has a figure for this period. */
    public boolean publishes(Period period) {
        boolean spanFits = switch (period.span()) {
            case DAY -> this == IRREGULAR;
            case MONTH -> true;
            case QUARTER -> months <= 3;
            case HALF -> months <= 6;
            case YEAR -> true;
        };
        boolean single = period.span() == Span.MONTH || period.span() == Span.DAY;
        return spanFits && (!single || period.month() % months == 0);
    }

    /** The period after this one; year-to-date monthly figures have none for January alone. */
    public Period after(Period period, Accumulation accumulation) {
        boolean skipsJanuary = this == MONTHLY && accumulation == Accumulation.YTD && period.month() == 12;
        return period.plusMonths(skipsJanuary ? 2 : months);
    }
}
