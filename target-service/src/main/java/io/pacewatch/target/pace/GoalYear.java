package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which periods a goal is judged for: those from its year's beginning to the one that closes it. */
record GoalYear(Goal goal, Indicator indicator) {

    /**
     * The last year whose periods can concern the goal: its deadline's. What is done late is reported when it is done,
     * so such a goal waits another year.
     */
    static int last(Goal goal) {
        int year = Math.max(goal.year(), goal.deadline().getYear());
        return goal.rule() == RuleName.DONE ? year + 1 : year;
    }

    /** The series that have to have a figure for a period before the goal can be judged for it. */
    static Stream<SeriesKey> judgedBy(Goal goal) {
        return Stream.of(goal.indicator(), goal.parameters().against())
                .filter(Objects::nonNull)
                .map(indicator -> new SeriesKey(indicator, goal.region()));
    }

    /**
     * Whether the period is one of the goal's, with all figures that it is judged by. Once a reading has closed the
     * goal no later period is, but for what is done: a later report may still tell the day on which it happened.
     */
    boolean includes(Period period, Knowledge k) {
        return complete(period, k, ReadingStatus.UNRECOGNISED)
                && (goal.rule() == RuleName.DONE
                        || closed(k)
                                .filter(closing -> closing.compareTo(period) < 0)
                                .isEmpty());
    }

    /** Whether the figures of this period decide the goal: it reaches the deadline, and none of them is an estimate. */
    boolean closes(Period period, Knowledge k) {
        return !period.end().isBefore(goal.deadline()) && complete(period, k, ReadingStatus.PRELIMINARY);
    }

    private boolean complete(Period period, Knowledge k, ReadingStatus atLeast) {
        boolean inYears = goal.year() <= period.year() && period.year() <= last(goal);
        return inYears
                && judgedBy(goal)
                        .allMatch(key -> k.of(key.indicator(), key.region())
                                .current(period)
                                .filter(r -> r.status().compareTo(atLeast) >= 0)
                                .isPresent());
    }

    /** The first period whose figures decide the goal, if there is one. */
    Optional<Period> closed(Knowledge k) {
        return k.of(goal.indicator(), goal.region()).periods().stream()
                .filter(p -> closes(p, k))
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
