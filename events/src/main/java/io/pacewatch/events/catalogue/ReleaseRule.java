package io.pacewatch.events.catalogue;

import io.pacewatch.events.period.Period;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/**
 * When a figure is due, so that silence can be told from a figure that is not out yet.
 *
 * @param day     the day of the month after the period's end (of what adds up through the year January
 *                waits for February: due in March)
 * @param yearEnd month and day of the next year by which a figure to December is due, as {@code "01-31"}
 */
public record ReleaseRule(int day, String yearEnd) {

    /** Days that every month has. */
    public ReleaseRule {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("release day must be 1 to 28, not " + day);
        }
        MonthDay.parse("--" + yearEnd);
    }

    /** The business day on which a figure for this period is due at the latest. */
    public LocalDate dueDay(Period period, Accumulation accumulation) {
        if (period.month() == 12) {
            return MonthDay.parse("--" + yearEnd).atYear(period.year() + 1);
        }
        int monthsLater = period.month() == 1 && accumulation == Accumulation.YTD ? 2 : 1;
        return YearMonth.from(period.end()).plusMonths(monthsLater).atDay(day);
    }
}
