package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that must fall (rise) against last year's same period, or outgrow another series. No number says how far:
 * the sign decides, and a band about it keeps chance from being called a failure.
 */
final class DirectionRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.DIRECTION;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        if (measuresGrowth(c) && c.goal().parameters().against() == null) {
            return compared(c, draft, BigDecimal.ZERO);
        }
        return other(c).map(
                        r -> compared(c, draft.cite("against", r), c.indicator().round(r.figure())))
                .orElseGet(() -> draft.unknown("no-same-period"));
    }

    private static boolean measuresGrowth(GoalCase c) {
        return c.indicator().measure().transformation() == Transformation.YOY;
    }

    private static Optional<Reading> other(GoalCase c) {
        String against = c.goal().parameters().against();
        return against == null
                ? c.own().current(c.period().plusYears(-1))
                : c.knowledge().of(against, c.goal().region()).current(c.period());
    }

    /** @param other what the figure is held against: the other series, last year's figure, or no growth at all */
    private static Verdict compared(GoalCase c, VerdictDraft draft, BigDecimal other) {
        draft.expected(other);
        BigDecimal worse = new Aim(c.goal()).shortfall(other, c.actual());
        boolean met = c.goal().comparator().strict() ? worse.signum() < 0 : worse.signum() <= 0;
        if (c.closing()) {
            return draft.verdict(met ? Status.ACHIEVED : Status.MISSED);
        }
        if (met) {
            return draft.verdict(Status.ON_PACE);
        }
        return draft.verdict(worse.compareTo(band(c, other)) <= 0 ? Status.AT_RISK : Status.BEHIND);
    }

    /** A point for percentages; for events the chance variation of such a count; else what printing may hide. */
    private static BigDecimal band(GoalCase c, BigDecimal other) {
        Bands bands = Bands.of(c.goal());
        Unit unit = c.indicator().unit();
        if (measuresGrowth(c) || unit == Unit.PERCENT) {
            return bands.get("bandPoints", "1.0");
        }
        if (unit.counted()) {
            BigDecimal chance = other.signum() < 0 ? BigDecimal.ZERO : other.sqrt(Decimals.EXACT);
            return bands.get("bandEvents", chance.max(BigDecimal.ONE).toPlainString());
        }
        return bands.get("bandSteps", "1.5").multiply(c.indicator().resolution());
    }
}
