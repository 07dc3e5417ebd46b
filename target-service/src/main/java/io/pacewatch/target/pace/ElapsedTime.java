package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Status;
import java.math.BigDecimal;

/**
 * The wider bands of a goal that has nothing but elapsed time to go by: few things are done evenly over a year, so a
 * warning needs a wide gap, and a loud one a pace that looks out of reach.
 *
 * @param planned what is due by elapsed time, in the goal's unit
 */
record ElapsedTime(GoalCase c, DueShare share, BigDecimal planned) {

    Status status() {
        Bands bands = Bands.of(c.goal());
        BigDecimal gap = gapPoints();
        if (gap.compareTo(bands.get("evenOnPacePoints", "10")) <= 0) {
            return Status.ON_PACE;
        }
        BigDecimal month = BigDecimal.valueOf(c.period().month());
        boolean late = month.compareTo(bands.get("evenBehindFromMonth", "6")) >= 0
                || c.period().year() > c.goal().year();
        boolean wide = gap.compareTo(bands.get("evenBehindPoints", "30")) > 0;
        return late && (wide || outOfReach(bands.get("evenBehindFactor", "2.5"))) ? Status.BEHIND : Status.AT_RISK;
    }

    /** S − a/T in percentage points, with S cut to whole things where things are counted. */
    private BigDecimal gapPoints() {
        BigDecimal missing = planned.subtract(c.actual());
        return over(missing.multiply(Decimals.HUNDRED), c.goal().number());
    }

    /** Whether (T−a)/months left is over {@code factor} times a/months gone, without dividing by what may be zero. */
    private boolean outOfReach(BigDecimal factor) {
        Goal goal = c.goal();
        BigDecimal needed = goal.number().subtract(c.actual()).multiply(share.part());
        return needed.compareTo(factor.multiply(c.actual()).multiply(share.rest())) > 0;
    }
}
