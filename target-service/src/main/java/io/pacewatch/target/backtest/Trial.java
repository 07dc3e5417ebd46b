package io.pacewatch.target.backtest;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.outlook.Course;
import io.pacewatch.target.outlook.Outlook;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was foretold, beside what simpler ways to look ahead would have said at the same moment.
 *
 * @param goal     the goal
 * @param foretold what was said and what came
 * @param simple   the simpler ways; empty where nothing was projected
 */
record Trial(Goal goal, Foretold foretold, Optional<SimpleWays> simple) {

    static Trial of(Goal goal, Indicator indicator, Knowledge known, Verdict verdict) {
        Foretold foretold = new Foretold(
                goal.id(),
                goal.region(),
                goal.year(),
                verdict.period().toString(),
                verdict.status(),
                verdict.projection(),
                null);
        Optional<SimpleWays> simple = verdict.projection() == null
                ? Optional.empty()
                : course(goal, indicator, known, verdict)
                        .map(c -> SimpleWays.of(goal, indicator, c, start(goal, known, verdict)));
        return new Trial(goal, foretold, simple);
    }

    private static Optional<Course> course(Goal goal, Indicator indicator, Knowledge known, Verdict verdict) {
        return Outlook.course(goal, indicator, known, verdict.period(), new Judge().closingPeriod(goal, indicator));
    }

    /** What was taken off the figure before it was judged: the baseline of a goal that is a change. */
    private static double start(Goal goal, Knowledge known, Verdict verdict) {
        BigDecimal figure = known.of(goal.indicator(), goal.region())
                .current(verdict.period())
                .orElseThrow()
                .figure();
        boolean change = "change".equals(goal.parameters().basis());
        return change && verdict.actual() != null
                ? figure.subtract(verdict.actual()).doubleValue()
                : 0;
    }

    Trial became(Foretold.@Nullable Outcome outcome) {
        return new Trial(goal, foretold.became(outcome), simple);
    }
}
