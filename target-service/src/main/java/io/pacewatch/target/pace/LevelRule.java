package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A ratio, share or stock on its way from a baseline to the goal's number. */
final class LevelRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.LEVEL;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        if (c.closing() && !isChange(c.goal())) {
            return draft.expected(c.goal().number()).closed();
        }
        boolean yearly = c.indicator().frequency() == Frequency.ANNUAL;
        if (!c.closing() && (yearly || Profiles.beforeBatch(c))) {
            return draft.verdict(Status.NOT_DUE);
        }
        return Baseline.of(c).map(b -> from(c, b, draft)).orElseGet(() -> draft.unknown("no-baseline"));
    }

    private static boolean isChange(Goal goal) {
        return "change".equals(goal.parameters().basis());
    }

    private static Verdict from(GoalCase c, Baseline baseline, VerdictDraft draft) {
        baseline.reading().ifPresent(r -> draft.cite("baseline", r));
        BigDecimal start = isChange(c.goal()) ? baseline.value() : BigDecimal.ZERO;
        draft.actual(c.actual().subtract(start));
        if (c.closing()) {
            return draft.expected(c.goal().number()).closed();
        }
        return c.indicator().measure().accumulation() == Accumulation.POINT
                ? stock(c, baseline, draft)
                : seasonal(c, baseline, draft);
    }

    /** What adds up or moves with the seasons is compared with the same period of last year, moved as the goal asks. */
    private static Verdict seasonal(GoalCase c, Baseline baseline, VerdictDraft draft) {
        Optional<Reading> same = c.own().current(c.period().plusYears(-1));
        if (same.isEmpty()) {
            return draft.unknown("no-same-period");
        }
        if (baseline.value().signum() == 0) {
            return draft.unknown("no-baseline");
        }
        draft.cite("profile", same.get());
        BigDecimal lastYear = same.get().figure();
        BigDecimal worse = compared(c, baseline, draft, to -> over(to.multiply(lastYear), baseline.value()));
        return draft.verdict(status(c, worse));
    }

    private static Verdict stock(GoalCase c, Baseline baseline, VerdictDraft draft) {
        BigDecimal from = isChange(c.goal()) ? BigDecimal.ZERO : baseline.value();
        DueShare share = Profiles.forStock(c, from, c.goal().number());
        draft.share(share);
        BigDecimal worse =
                compared(c, baseline, draft, to -> baseline.value().add(share.of(to.subtract(baseline.value()))));
        BigDecimal way = c.goal().number().subtract(from).abs();
        Status bySteps = status(c, worse);
        boolean weakPlan = share.name() == ProfileName.EVEN && way.signum() != 0;
        return draft.verdict(weakPlan ? ElapsedTime.softened(c, bySteps, worse, way) : bySteps);
    }

    /**
     * How much worse it is than what is due.
     *
     * @param path the level that is due by now on the way to a level at the deadline
     */
    private static BigDecimal compared(
            GoalCase c, Baseline baseline, VerdictDraft draft, UnaryOperator<BigDecimal> path) {
        BigDecimal start = isChange(c.goal()) ? baseline.value() : BigDecimal.ZERO;
        draft.expected(path.apply(start.add(c.goal().number())).subtract(start));
        BigDecimal tolerated = path.apply(start.add(c.goal().floor()));
        return new Aim(c.goal()).shortfall(tolerated, c.actual());
    }

    /** Bands are in printed steps: half a step is no difference that anybody could print. */
    private static Status status(GoalCase c, BigDecimal worse) {
        Bands bands = Bands.of(c.goal());
        BigDecimal steps = over(worse, c.indicator().resolution());
        if (steps.compareTo(bands.get("onPaceSteps", "0.5")) <= 0) {
            return Status.ON_PACE;
        }
        return steps.compareTo(bands.get("atRiskSteps", "1.5")) <= 0 ? Status.AT_RISK : Status.BEHIND;
    }
}
