package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;

/** How often an indicator is published; codes as in SDMX's CL_FREQ. */
public enum Frequency {
    @JsonProperty("M")
    MONTHLY(1, Span.MONTH),
    @JsonProperty("Q")
    QUARTERLY(3, Span.QUARTER),
    @JsonProperty("A")
    ANNUAL(12, Span.YEAR),
    @JsonProperty("irregular")
    IRREGULAR(1, Span.MONTH),
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED(1, Span.MONTH);

    private final int months;
    private final Span span;

    Frequency(int months, Span span) {
        this.months = months;
        this.span = span;
    }

    /** Whether an indicator that is published so often and accumulates like this has a figure for this period. */
    public boolean publishes(Period period, Accumulation accumulation) {
        if (this == IRREGULAR) {
            return true;
        }
        if (accumulation != Accumulation.PERIOD) {
            return period.span() == Span.MONTH && period.month() % months == 0;
        }
        return period.span() == span;
    }

    /** The period after this one; year-to-date monthly figures have none for January alone. */
    public Period after(Period period, Accumulation accumulation) {
        Period next = period.plusMonths(months);
        return skips(next, accumulation) ? next.plusMonths(months) : next;
    }

    /** Whether this is a January, which statistics that add up month by month publish together with February. */
    public boolean skips(Period period, Accumulation accumulation) {
        return this == MONTHLY && accumulation == Accumulation.YTD && period.month() == 1;
    }
}
