package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Status;
import java.math.BigDecimal;
import java.util.stream.Stream;

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
        if (near(bands, gap)) {
            return Status.ON_PACE;
        }
        boolean loud = wide(bands, gap) || outOfReach(bands.get("evenBehindFactor", "2.5"));
        return loud && late(c, bands) ? Status.BEHIND : Status.AT_RISK;
    }

    /**
     * The same wide bands for a level on its way from one value to another, in percent of that way: what printed steps
     * alone would say, unless the gap is small beside the way or the year is young. A goal that sets bands in steps
     * knows better, and keeps the first of both.
     *
     * @param bySteps what the bands in printed steps say
     * @param worse   how far it lies behind what is due
     * @param way     from the baseline to the goal, above zero
     */
    static Status softened(GoalCase c, Status bySteps, BigDecimal worse, BigDecimal way) {
        if (bySteps == Status.ON_PACE) {
            return bySteps;
        }
        Bands bands = Bands.of(c.goal());
        BigDecimal gap = over(worse.multiply(Decimals.HUNDRED), way);
        boolean ownSteps = Stream.of("onPaceSteps", "atRiskSteps").anyMatch(bands.overridden()::containsKey);
        if (!ownSteps && near(bands, gap)) {
            return Status.ON_PACE;
        }
        boolean loud = bySteps == Status.BEHIND && (ownSteps || wide(bands, gap));
        return loud && late(c, bands) ? Status.BEHIND : Status.AT_RISK;
    }

    private static boolean near(Bands bands, BigDecimal gapPoints) {
        return gapPoints.compareTo(bands.get("evenOnPacePoints", "10")) <= 0;
    }

    private static boolean wide(Bands bands, BigDecimal gapPoints) {
        return gapPoints.compareTo(bands.get("evenBehindPoints", "30")) > 0;
    }

    private static boolean late(GoalCase c, Bands bands) {
        BigDecimal month = BigDecimal.valueOf(c.period().month());
        return month.compareTo(bands.get("evenBehindFromMonth", "6")) >= 0
                || c.period().year() > c.goal().year();
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
