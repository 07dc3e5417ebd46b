package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An amount or count that adds up over the year, against the share of it that is due. */
final class CumulativeRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.CUMULATIVE;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        if (!addsUp(c.indicator().measure())) {
            return draft.unknown("wrong-measure");
        }
        if (c.goal().number().signum() > 0) {
            draft.progress(over(c.actual(), c.goal().number()));
        }
        return c.goal().comparator().pointsDown() ? ceiling(c, draft) : total(c, draft);
    }

    private static boolean addsUp(Measure measure) {
        return measure.transformation() == Transformation.LEVEL && measure.accumulation() != Accumulation.PERIOD;
    }

    /** A ceiling once passed cannot be met any more; without an outlook nothing before that is a warning. */
    private static Verdict ceiling(GoalCase c, VerdictDraft draft) {
        draft.expected(c.goal().number());
        boolean within = new Aim(c.goal()).metBy(c.actual());
        if (within) {
            requireRest(c, draft);
            return draft.verdict(c.closing() ? Status.ACHIEVED : Status.ON_PACE);
        }
        return draft.verdict(c.estimated() ? Status.BEHIND : Status.MISSED);
    }

    private static Verdict total(GoalCase c, VerdictDraft draft) {
        Optional<Reading> reached = OnceReached.by(c);
        if (c.closing()) {
            draft.expected(c.goal().number());
            return reached.map(draft::reached).orElseGet(draft::closed);
        }
        DueShare share = Profiles.forAmount(c);
        BigDecimal planned = planned(c.goal(), share);
        draft.share(share).expected(planned);
        if (reached.isPresent()) {
            return draft.reached(reached.get());
        }
        if (new Aim(c.goal()).metBy(c.actual())) {
            return draft.verdict(Status.ON_PACE);
        }
        if (share.name() != ProfileName.BATCH) {
            requireRest(c, draft);
        }
        if (planned.signum() == 0) {
            return draft.verdict(Status.NOT_DUE);
        }
        Status found = share.name() == ProfileName.EVEN
                ? new ElapsedTime(c, share, planned).status()
                : againstPlan(c, planned);
        return draft.verdict(oneUnitShort(c, planned) && found == Status.BEHIND ? Status.AT_RISK : found);
    }

    /** Things that are counted are due when they are due whole. */
    private static BigDecimal planned(Goal goal, DueShare share) {
        BigDecimal planned = share.of(goal.number());
        return goal.unit().counted() ? planned.setScale(0, RoundingMode.FLOOR) : planned;
    }

    private static Status againstPlan(GoalCase c, BigDecimal planned) {
        Bands bands = Bands.of(c.goal());
        if (c.actual().compareTo(planned.multiply(bands.get("onPace", "0.95"))) >= 0) {
            return Status.ON_PACE;
        }
        boolean close = c.actual().compareTo(planned.multiply(bands.get("atRisk", "0.80"))) >= 0;
        return close ? Status.AT_RISK : Status.BEHIND;
    }

    private static boolean oneUnitShort(GoalCase c, BigDecimal planned) {
        return c.goal().unit().counted() && planned.subtract(c.actual()).compareTo(BigDecimal.ONE) <= 0;
    }

    private static void requireRest(GoalCase c, VerdictDraft draft) {
        GoalYear year = new GoalYear(c.goal(), c.indicator());
        BigDecimal left = BigDecimal.valueOf(year.monthsInAll() - year.monthsElapsed(c.period()));
        if (left.signum() == 0) {
            return;
        }
        draft.requiredPace(over(c.goal().number().subtract(c.actual()), left));
        if (c.goal().comparator() == Comparator.ABOUT) {
            draft.requiredPaceToFloor(over(c.goal().floor().subtract(c.actual()), left));
        }
    }
}
