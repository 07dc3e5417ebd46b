package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/** A place in a ranking to be kept; the first place is the best, whatever comparator the wording suggests. */
final class RankRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.RANK;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        return place(c.goal()).map(n -> within(n, c, draft)).orElseGet(() -> draft.unknown("no-threshold"));
    }

    /** 前列 names no place: until the planner says which is meant, nobody can be told that it is lost. */
    private static Optional<BigDecimal> place(Goal goal) {
        Integer n = goal.parameters().n();
        return n == null ? Optional.ofNullable(goal.value()) : Optional.of(BigDecimal.valueOf(n));
    }

    private static Verdict within(BigDecimal n, GoalCase c, VerdictDraft draft) {
        draft.expected(n);
        BigDecimal placesWorse = c.actual().subtract(n);
        boolean kept = placesWorse.signum() <= 0;
        if (c.closing()) {
            return draft.verdict(kept ? Status.ACHIEVED : Status.MISSED);
        }
        if (kept) {
            return draft.verdict(Status.ON_PACE);
        }
        boolean close = placesWorse.compareTo(Bands.of(c.goal()).get("atRiskPlaces", "1")) <= 0;
        return draft.verdict(close ? Status.AT_RISK : Status.BEHIND);
    }
}
