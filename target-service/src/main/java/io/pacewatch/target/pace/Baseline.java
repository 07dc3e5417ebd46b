package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.PeriodNotation;
import io.pacewatch.events.reading.Reading;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a level starts from.
 *
 * @param value   the starting figure
 * @param reading the reading that gave it; empty if the goal states it
 */
record Baseline(BigDecimal value, Optional<Reading> reading) {

    /** The goal's own figure, else its series' reading of the baseline period, else none. */
    static Optional<Baseline> of(GoalCase c) {
        Goal.Baseline stated = c.goal().baseline();
        if (stated == null) {
            return Optional.empty();
        }
        if (stated.value() != null) {
            return Optional.of(new Baseline(stated.value(), Optional.empty()));
        }
        return period(c.goal(), c.indicator())
                .flatMap(c.own()::current)
                .map(r -> new Baseline(r.figure(), Optional.of(r)));
    }

    /** The period whose reading the goal starts from; empty where it states a figure or nothing. */
    static Optional<Period> period(Goal goal, Indicator indicator) {
        Goal.Baseline stated = goal.baseline();
        if (stated == null || stated.value() != null || stated.period() == null) {
            return Optional.empty();
        }
        var outcome = PeriodNotation.read(stated.period(), indicator.measure().accumulation(), indicator.frequency());
        return switch (outcome) {
            case PeriodNotation.Named named -> Optional.of(named.period());
            case PeriodNotation.Refused refused -> Optional.empty();
        };
    }
}
