package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.ProfileName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the due share by the goal's profile, and by elapsed time where that profile has nothing to go by. */
final class Profiles {

    private Profiles() {}

    /** w: the share of last year's level through the period, for a year-to-date growth rate. */
    static DueShare forGrowth(GoalCase c) {
        return switch (c.goal().profile()) {
            case LAST_YEAR -> lastYear(c, c.goal().parameters().profileOf());
            case EVEN, UNRECOGNISED -> even(c, null);
            case MILESTONES, BATCH -> even(c, "no-levels");
        };
    }

    /** S(t) of an amount that adds up from nothing; its own last year serves if no other series is named. */
    static DueShare forAmount(GoalCase c) {
        String named = c.goal().parameters().profileOf();
        return of(
                c, BigDecimal.ZERO, c.goal().number(), named == null ? c.goal().indicator() : named);
    }

    /** S(t) of a stock that moves from one value to another; its own last year serves if no other series is named. */
    static DueShare forStock(GoalCase c, BigDecimal from, BigDecimal to) {
        String named = c.goal().parameters().profileOf();
        return switch (c.goal().profile()) {
            case LAST_YEAR -> ofBalance(c, named == null ? c.goal().indicator() : named);
            case MILESTONES -> milestones(c, from, to);
            case BATCH -> batch(c);
            case EVEN, UNRECOGNISED -> even(c, null);
        };
    }

    /** S(t) of a balance's growth: last year's way of the balance from its year's beginning to its end. */
    static DueShare ofBalance(GoalCase c, String levels) {
        return c.goal().profile() == ProfileName.LAST_YEAR
                ? new LastYear(c, levels).ofBalance().orElseGet(() -> even(c, "no-levels"))
                : even(c, null);
    }

    private static DueShare of(GoalCase c, BigDecimal from, BigDecimal to, @Nullable String levels) {
        return switch (c.goal().profile()) {
            case LAST_YEAR -> lastYear(c, levels);
            case MILESTONES -> milestones(c, from, to);
            case BATCH -> batch(c);
            case EVEN, UNRECOGNISED -> even(c, null);
        };
    }

    /** True for what is decided once a year, before the figure of the month that decides it. */
    static boolean beforeBatch(GoalCase c) {
        Integer month = c.goal().parameters().batchMonth();
        return c.goal().profile() == ProfileName.BATCH
                && month != null
                && c.period().end().isBefore(LocalDate.of(c.goal().year(), month, 1));
    }

    private static DueShare batch(GoalCase c) {
        if (c.goal().parameters().batchMonth() == null) {
            return even(c, "no-batch-month");
        }
        BigDecimal due = beforeBatch(c) ? BigDecimal.ZERO : BigDecimal.ONE;
        return new DueShare(ProfileName.BATCH, due, BigDecimal.ONE, null, null, List.of());
    }

    private static DueShare lastYear(GoalCase c, @Nullable String levels) {
        Optional<DueShare> found = levels == null ? Optional.empty() : new LastYear(c, levels).share();
        return found.orElseGet(() -> even(c, "no-levels"));
    }

    private static DueShare milestones(GoalCase c, BigDecimal from, BigDecimal to) {
        Goal goal = c.goal();
        BigDecimal whole = to.subtract(from);
        if (goal.stages().isEmpty() || whole.signum() == 0) {
            return even(c, "no-stages");
        }
        BigDecimal planned = new Milestones(goal, from, to).plannedBy(c.period().end());
        return new DueShare(ProfileName.MILESTONES, planned.subtract(from), whole, null, null, List.of());
    }

    private static DueShare even(GoalCase c, @Nullable String reason) {
        GoalYear year = new GoalYear(c.goal(), c.indicator());
        return new DueShare(
                ProfileName.EVEN,
                BigDecimal.valueOf(year.monthsElapsed(c.period())),
                BigDecimal.valueOf(year.monthsInAll()),
                reason,
                null,
                List.of());
    }
}
