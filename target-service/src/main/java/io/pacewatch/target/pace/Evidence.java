package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;

/**
 * Which figures a verdict is evidence of, as opposed to those that only shape the profile or the outlook: where one of
 * them changes, the goal is found to stand elsewhere, and whoever was warned has to hear of it.
 */
record Evidence(Goal goal, Indicator indicator) {
    /** Whether a figure of this series and period is behind the verdict on {@code judged}. */
    boolean includes(SeriesKey series, Period period, Period judged) {
        return switch (goal.rule()) {
            case DIRECTION -> isOwn(series) && period.equals(judged.plusYears(-1));
            case LEVEL ->
                isOwn(series)
                        && (Baseline.period(goal, indicator)
                                        .filter(period::equals)
                                        .isPresent()
                                || !isStock() && period.equals(judged.plusYears(-1)));
            case GROWTH ->
                isStock()
                        && series.indicator().equals(goal.parameters().profileOf())
                        && (period.equals(judged) || period.equals(lastYearsEnd()));
            case CUMULATIVE -> goal.holds() == Holds.ONCE && isOfItsYears(series, period);
            case STAGED, DONE -> isOfItsYears(series, period);
            case RANK, UNRECOGNISED -> false;
        };
    }

    /** What was passed or reached earlier in the year counts on; for other rules it only tells where the year is heading. */
    private boolean isOfItsYears(SeriesKey series, Period period) {
        return Judge.concerns(goal, series, period);
    }

    private boolean isOwn(SeriesKey series) {
        return series.indicator().equals(goal.indicator());
    }

    private boolean isStock() {
        return indicator.measure().accumulation() == Accumulation.POINT;
    }

    private Period lastYearsEnd() {
        return new GoalYear(goal, indicator).closingPeriod().plusYears(-1);
    }
}
