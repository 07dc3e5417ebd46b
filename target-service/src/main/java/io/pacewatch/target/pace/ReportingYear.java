package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;
import io.pacewatch.events.wire.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures that a goal waits for over its year, and from when on one that is missing is late: its release day and
 * three working days have passed. Steps are taken in the morning, when somebody is there to read of them.
 *
 * @param goal      the goal
 * @param indicator what its own series measures
 * @param days      the working days
 */
public record ReportingYear(Goal goal, Indicator indicator, WorkingDays days) {
    /** Working days after the release day on which a figure may still come in time. */
    private static final int GRACE = 3;
    /** Working days more until the supervision office hears of it. */
    private static final int UNTIL_SUPERVISION = 5;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * The periods that the indicator is published for, from the first of the goal's year to the one that reaches the
     * deadline; none for an indicator without a rhythm, of which nobody can say that it is late.
     */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        Optional<Span> span = span();
        if (span.isPresent()) {
            Period period = new Period(span.get(), LocalDate.of(goal.year() - 1, 12, 31));
            do {
                period = indicator.after(period);
                periods.add(period);
            } while (period.end().isBefore(goal.deadline()));
        }
        return periods;
    }

    private Optional<Span> span() {
        boolean alone = indicator.measure().accumulation() == Accumulation.PERIOD;
        return switch (indicator.frequency()) {
            case MONTHLY -> Optional.of(Span.MONTH);
            case QUARTERLY -> Optional.of(alone ? Span.QUARTER : Span.MONTH);
            case ANNUAL -> Optional.of(alone ? Span.YEAR : Span.MONTH);
            case IRREGULAR, UNRECOGNISED -> Optional.empty();
        };
    }

    /** From when on this period's figure is late if it is missing. */
    public Instant lateFrom(Period period) {
        return morningAfter(days.after(indicator.dueDay(period), GRACE));
    }

    /** When the supervision office hears of a figure that is still missing, counted from when its reporter heard. */
    public Instant supervisionFrom(Instant told) {
        return morningAfter(days.after(LocalDate.ofInstant(told, Wire.ZONE), UNTIL_SUPERVISION));
    }

    /** When silence about something that was to be done counts as a failure; never for goals of other rules. */
    public static Optional<Instant> unreportedFrom(Goal goal, WorkingDays days) {
        return goal.rule() == RuleName.DONE
                ? Optional.of(morning(days.after(goal.deadline(), NoFigure.WORKING_DAYS_OF_GRACE)))
                : Optional.empty();
    }

    private static Instant morningAfter(LocalDate day) {
        return morning(day.plusDays(1));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Wire.ZONE).toInstant();
    }

    /** The latest period whose figure would be late by now. */
    public Optional<Period> latestLate(Instant now) {
        return periods().reversed().stream()
                .filter(p -> !lateFrom(p).isAfter(now))
                .findFirst();
    }

    /** The first period whose figure can still come in time. */
    public Optional<Period> next(Instant now) {
        return periods().stream().filter(p -> lateFrom(p).isAfter(now)).findFirst();
    }
}
