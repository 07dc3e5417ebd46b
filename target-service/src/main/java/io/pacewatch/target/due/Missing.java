package io.pacewatch.target.due;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A figure that is late.
 *
 * @param series whose figure
 * @param period of which period
 * @param dueBy  the day of the release rule
 * @param told   whether anybody was told; not if it was overdue before its goal was loaded
 * @param since  business time at which it was noticed
 */
record Missing(SeriesKey series, Period period, LocalDate dueBy, boolean told, Instant since) {
    /** A figure of a later year says nothing of this one. */
    LocalDate lastDay() {
        return LocalDate.of(period.year(), 12, 31);
    }

    PeriodDue due() {
        return new PeriodDue(period, dueBy);
    }
}
