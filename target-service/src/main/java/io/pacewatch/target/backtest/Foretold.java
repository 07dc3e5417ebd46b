package io.pacewatch.target.backtest;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict.Projection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a goal when a period's figure first arrived, and what became of the goal.
 *
 * @param projection null where nothing was foreseen
 * @param outcome    null where the readings do not reach the goal's deadline
 */
record Foretold(
        String goal,
        String region,
        int year,
        String period,
        Status status,
        @Nullable Projection projection,
        @Nullable Outcome outcome) {

    /**
     * @param actual the closing figure as it was last published, as the goal counts it
     * @param met    whether it met the goal
     */
    record Outcome(@Nullable BigDecimal actual, boolean met) {}

    Foretold became(@Nullable Outcome closing) {
        return new Foretold(goal, region, year, period, status, projection, closing);
    }
}
