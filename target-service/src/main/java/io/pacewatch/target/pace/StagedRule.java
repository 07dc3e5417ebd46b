package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.Goal.Stage;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Dated stages, each with a value to be reached by then. A stage is judged once, by the first figure that reaches its
 * date; between two stages only a figure that lies well below the straight line is worth a warning.
 */
final class StagedRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.STAGED;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        Goal goal = c.goal();
        if (goal.number().signum() > 0) {
            draft.progress(over(c.actual(), goal.number()));
        }
        Optional<Reading> reached = OnceReached.by(c);
        if (reached.isPresent()) {
            return draft.expected(goal.number()).reached(reached.get());
        }
        if (c.closing()) {
            return draft.expected(goal.number()).closed();
        }
        if (goal.stages().isEmpty()) {
            return draft.unknown("no-stages");
        }
        if (new Aim(goal).metBy(c.actual())) {
            return draft.expected(goal.number()).verdict(Status.ON_PACE);
        }
        return goal.stages().stream().anyMatch(s -> reached(s, c.period()))
                ? onTheWay(c, draft)
                : draft.verdict(Status.NOT_DUE);
    }

    private static boolean reached(Stage stage, Period period) {
        return !period.end().isBefore(stage.date());
    }

    private static Verdict onTheWay(GoalCase c, VerdictDraft draft) {
        Optional<Reading> before = before(c);
        before.ifPresent(r -> draft.cite("baseline", r));
        List<Stage> judged = c.goal().stages().stream()
                .filter(s -> reached(s, c.period()))
                .filter(s -> before.filter(r -> reached(s, r.period())).isEmpty())
                .toList();
        if (judged.isEmpty()) {
            return between(c, draft);
        }
        due(c, draft, judged.getLast().value());
        Aim aim = new Aim(c.goal());
        boolean below = judged.stream()
                .anyMatch(s -> aim.shortfall(s.value(), c.actual()).signum() > 0);
        return draft.verdict(below ? Status.BEHIND : Status.ON_PACE);
    }

    /** The figure before this one: what stages it reached were judged by it or by an earlier one. */
    private static Optional<Reading> before(GoalCase c) {
        return c.own().periods().reversed().stream()
                .filter(p -> p.compareTo(c.period()) < 0 && p.year() >= c.goal().year())
                .findFirst()
                .flatMap(c.own()::current);
    }

    private static Verdict between(GoalCase c, VerdictDraft draft) {
        BigDecimal line = new Milestones(c.goal(), start(c.goal()), c.goal().number())
                .plannedBy(c.period().end());
        due(c, draft, line);
        BigDecimal below = new Aim(c.goal()).shortfall(line, c.actual());
        BigDecimal allowed = Bands.of(c.goal()).get("linePoints", "5");
        return draft.verdict(points(c.goal(), below).compareTo(allowed) > 0 ? Status.AT_RISK : Status.ON_PACE);
    }

    private static BigDecimal start(Goal goal) {
        Goal.Baseline baseline = goal.baseline();
        return baseline == null || baseline.value() == null ? BigDecimal.ZERO : baseline.value();
    }

    /** A difference of rates is in points already; one of amounts is told as a share of the goal. */
    private static BigDecimal points(Goal goal, BigDecimal difference) {
        return goal.unit() == Unit.PERCENT || goal.number().signum() == 0
                ? difference
                : over(difference.multiply(Decimals.HUNDRED), goal.number().abs());
    }

    private static void due(GoalCase c, VerdictDraft draft, BigDecimal planned) {
        draft.expected(planned);
        if (c.goal().number().signum() != 0) {
            draft.share(new DueShare(ProfileName.MILESTONES, planned, c.goal().number(), null, null, List.of()));
        }
    }
}
