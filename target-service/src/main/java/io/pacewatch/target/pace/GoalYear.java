package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Which periods a goal is judged for: those from its year's beginning to the one that closes it. */
record GoalYear(Goal goal, Indicator indicator) {

    /** Whether the period is one of the goal's; once a reading has closed the goal, no later period is. */
    boolean includes(Period period, Knowledge k) {
        return inYears(period)
                && closed(k).filter(closing -> closing.compareTo(period) < 0).isEmpty();
    }

    private boolean inYears(Period period) {
        return goal.year() <= period.year()
                && period.year() <= Math.max(goal.year(), goal.deadline().getYear());
    }

    private Optional<Period> closed(Knowledge k) {
        Series own = k.of(goal.indicator(), goal.region());
        return own.periods().stream()
                .filter(p -> inYears(p) && !p.end().isBefore(goal.deadline()))
                .filter(p -> own.current(p)
                        .filter(r -> r.status().compareTo(ReadingStatus.PRELIMINARY) >= 0)
                        .isPresent())
                .findFirst();
    }

    /** The first period that the indicator is published for and that reaches the deadline. */
    Period closingPeriod() {
        int step = switch (indicator.frequency()) {
            case MONTHLY, IRREGULAR, UNRECOGNISED -> 1;
            case QUARTERLY -> 3;
            case ANNUAL -> 12;
        };
        int month = (goal.deadline().getMonthValue() + step - 1) / step * step;
        LocalDate end = YearMonth.of(goal.deadline().getYear(), month).atEndOfMonth();
        return new Period(spanOf(step), end);
    }

    private Span spanOf(int step) {
        if (indicator.measure().accumulation() != Accumulation.PERIOD || step == 1) {
            return Span.MONTH;
        }
        return step == 3 ? Span.QUARTER : Span.YEAR;
    }

    /** The closing figure that is missing on this day; none up to the deadline, none once it is there. */
    Optional<Verdict.PeriodDue> awaiting(Knowledge k, LocalDate today) {
        if (!today.isAfter(goal.deadline()) || closed(k).isPresent()) {
            return Optional.empty();
        }
        Period closing = closingPeriod();
        return Optional.of(new Verdict.PeriodDue(closing, indicator.dueDay(closing)));
    }

    /** Months from 1 January of the goal's year to the end of this period, no more than to the deadline. */
    int monthsElapsed(Period period) {
        return Math.min(monthsSinceStart(period.end()), monthsInAll());
    }

    /** Months from 1 January of the goal's year to the month of the deadline. */
    int monthsInAll() {
        return monthsSinceStart(goal.deadline());
    }

    private int monthsSinceStart(LocalDate day) {
        return 12 * (day.getYear() - goal.year()) + day.getMonthValue();
    }
}
