package io.pacewatch.target.pace;

import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;

/**
 * What an outlook may change: it makes a figure that is on pace a warning where the year is likely to end badly. It
 * never takes a warning away, and it says nothing about figures that are judged badly already.
 */
final class ForeseenMiss {

    /** What rests on less may be shown and warns nobody. */
    private static final int YEARS_TO_WARN_BY = 2;

    private ForeseenMiss() {}

    /** {@code found}, or AT_RISK in place of ON_PACE. */
    static Status raised(GoalCase c, Status found) {
        boolean foreseen = c.outlook().filter(p -> foresees(c, p)).isPresent();
        return found == Status.ON_PACE && !c.closing() && foreseen ? Status.AT_RISK : found;
    }

    /** A ceiling has nothing but its outlook to warn by; all else has a pace, and the outlook counts from June on. */
    private static boolean foresees(GoalCase c, Verdict.Projection projection) {
        if (c.goal().rule() == RuleName.CUMULATIVE && c.goal().comparator().pointsDown()) {
            return !new Aim(c.goal()).metBy(c.indicator().round(projection.value()));
        }
        Bands bands = Bands.of(c.goal());
        GoalYear year = new GoalYear(c.goal(), c.indicator());
        BigDecimal month = BigDecimal.valueOf(year.monthsElapsed(c.period()));
        return projection.years() != null
                && projection.years() >= YEARS_TO_WARN_BY
                && month.compareTo(bands.get("outlookFromMonth", "6")) >= 0
                && projection.probability().compareTo(bands.get("outlookProbability", "0.3")) < 0;
    }
}
