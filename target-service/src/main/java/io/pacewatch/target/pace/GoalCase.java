package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One goal to be judged for one period.
 *
 * @param goal      the goal
 * @param indicator the goal's indicator
 * @param knowledge the series that the goal is judged from
 * @param period    the period
 * @param reading   the current reading of that period
 * @param closing   true if this reading decides the goal's year
 * @param outlook   where the year is likely to end, if anything can be said of that
 */
public record GoalCase(
        Goal goal,
        Indicator indicator,
        Knowledge knowledge,
        Period period,
        Reading reading,
        boolean closing,
        Optional<Verdict.Projection> outlook) {

    /** Only a reading with a value can be judged. */
    public GoalCase {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(outlook, "outlook");
        if (reading.deleted()) {
            throw new IllegalArgumentException("a withdrawn figure cannot be judged");
        }
    }

    /** The same case with where the year is likely to end. */
    GoalCase foreseeing(Optional<Verdict.Projection> likely) {
        return new GoalCase(goal, indicator, knowledge, period, reading, closing, likely);
    }

    /** The figure, rounded half up to the printed step as every comparison needs it. */
    BigDecimal actual() {
        return indicator.round(reading.figure());
    }

    /** The goal's own series. */
    Series own() {
        return knowledge.of(goal.indicator(), goal.region());
    }

    /** True if the figure may still change much: an estimate closes nothing. */
    boolean estimated() {
        return reading.status() == ReadingStatus.ESTIMATED;
    }
}
