package io.pacewatch.target.pace;

import static io.pacewatch.target.pace.Decimals.over;

import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Published growth against a growth goal: how much faster than so far the rest of the year would have to grow. Growth
 * is never computed from levels, which are of other prices; levels only weigh the part of the year that is gone.
 */
final class GrowthRule implements PaceRule {

    private static final int MONEY_PLACES = 1;

    @Override
    public RuleName name() {
        return RuleName.GROWTH;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        if (c.indicator().measure().transformation() != Transformation.YOY) {
            return draft.unknown("wrong-measure");
        }
        draft.expected(c.goal().number());
        weighGap(c, draft);
        if (c.closing()) {
            return draft.closed();
        }
        return switch (c.indicator().measure().accumulation()) {
            case YTD -> yearToDate(c, draft);
            case POINT -> stock(c, draft);
            case PERIOD, UNRECOGNISED -> draft.verdict(status(c.goal(), shortfall(c)));
        };
    }

    private Verdict yearToDate(GoalCase c, VerdictDraft draft) {
        DueShare w = Profiles.forGrowth(c);
        draft.share(w);
        BigDecimal shortfall = shortfall(c);
        if (w.complete()) {
            return draft.verdict(shortfall.signum() > 0 ? Status.BEHIND : Status.ON_PACE);
        }
        draft.requiredPace(required(c.goal().number(), c.actual(), w));
        if (c.goal().comparator() == Comparator.ABOUT) {
            draft.requiredPaceToFloor(required(c.goal().floor(), c.actual(), w));
        }
        return draft.verdict(status(c.goal(), over(shortfall.multiply(w.whole()), w.rest())));
    }

    /** A balance's growth has no share to weigh it with: its balance has a way to go, or else only the rate is known. */
    private static Verdict stock(GoalCase c, VerdictDraft draft) {
        Optional<StockBalance> known = StockBalance.of(c);
        if (known.isEmpty()) {
            return draft.verdict(status(c.goal(), shortfall(c)));
        }
        StockBalance balance = known.get();
        draft.requiredPace(balance.monthlyIncrease());
        balance.cites().forEach(r -> draft.cite("baseline", r));
        DueShare share = Profiles.ofBalance(c, balance.levels());
        draft.share(share);
        BigDecimal points = balance.pointsShort(share, c.goal().floor());
        BigDecimal worse = c.goal().comparator().pointsDown() ? points.negate() : points;
        return draft.verdict(status(c.goal(), worse.max(BigDecimal.ZERO)));
    }

    private static BigDecimal shortfall(GoalCase c) {
        return new Aim(c.goal()).shortfall(c.goal().floor(), c.actual()).max(BigDecimal.ZERO);
    }

    /** ((1+G/100) − w(1+g/100))/(1−w) − 1 in percent, which is (G − wg)/(1−w). */
    private static BigDecimal required(BigDecimal goal, BigDecimal soFar, DueShare w) {
        return over(goal.multiply(w.whole()).subtract(soFar.multiply(w.part())), w.rest());
    }

    /** @param faster by how many points the rest of the year must outgrow the part that is gone */
    private static Status status(Goal goal, BigDecimal faster) {
        Bands bands = Bands.of(goal);
        if (faster.compareTo(bands.get("onPace", "0.3")) <= 0) {
            return Status.ON_PACE;
        }
        BigDecimal ofGoal =
                bands.get("atRiskShare", "0.15").multiply(goal.number().abs());
        BigDecimal atRisk = bands.get("atRisk", "1.0").max(ofGoal);
        return faster.compareTo(atRisk) <= 0 ? Status.AT_RISK : Status.BEHIND;
    }

    /** The gap in points as money or pieces of last year's level. */
    private static void weighGap(GoalCase c, VerdictDraft draft) {
        String levels = c.goal().parameters().profileOf();
        if (levels == null) {
            return;
        }
        Optional<Reading> level =
                c.knowledge().of(levels, c.goal().region()).current(c.period().plusYears(-1));
        Optional<Unit> unit = c.knowledge().unitOf(levels);
        if (level.isPresent() && unit.isPresent()) {
            BigDecimal gap = c.actual().subtract(c.goal().number());
            BigDecimal amount = over(gap.multiply(level.get().figure()), Decimals.HUNDRED);
            draft.gapAmount(new Verdict.Amount(
                    Decimals.rounded(amount, MONEY_PLACES), unit.get().code()));
            draft.cite("baseline", level.get());
        }
    }
}
