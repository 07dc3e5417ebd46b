package io.pacewatch.target.sentence;

import io.pacewatch.events.verdict.ProjectionWords;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/** Where the year is likely to end, said where that and not pace makes a warning of the figure. */
final class LikelyEnd {

    private static final BigDecimal UNLIKELY = new BigDecimal("0.3");
    private static final int YEARS = 2;

    private LikelyEnd() {}

    static Optional<String> of(Telling t) {
        return Optional.ofNullable(t.verdict().projection())
                .filter(p -> t.verdict().status() == Status.AT_RISK)
                .filter(p -> t.amount() && t.pointsDown() || unlikely(p))
                .map(p -> ProjectionWords.brief(t.goal(), t.verdict(), p, t.language()));
    }

    private static boolean unlikely(Verdict.Projection p) {
        return p.years() != null && p.years() >= YEARS && p.probability().compareTo(UNLIKELY) < 0;
    }
}
