package io.pacewatch.target.pace;

import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.outlook.Outlook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Where a goal's year is likely to end, counted as the goal counts: a change from its baseline, or the figure itself. */
final class YearEnd {

    private YearEnd() {}

    /** Empty for the closing figure, and for a change from what is not known. */
    static Optional<Projection> of(GoalCase c) {
        boolean change = "change".equals(c.goal().parameters().basis());
        Optional<BigDecimal> start = change ? Baseline.of(c).map(Baseline::value) : Optional.of(BigDecimal.ZERO);
        return c.closing()
                ? Optional.empty()
                : start.flatMap(s -> Outlook.of(
                        c.goal(),
                        c.indicator(),
                        c.knowledge(),
                        c.period(),
                        new GoalYear(c.goal(), c.indicator()).closingPeriod(),
                        s));
    }

    /** The newest publication that the case's outlook rests on; none without one. */
    static Optional<Instant> restsOn(GoalCase c) {
        return c.outlook().flatMap(p -> Outlook.newest(c.goal(), c.indicator(), c.knowledge(), c.period()));
    }
}
