package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.RuleName;

/** The kinds of goals that the report has, each with the rule, unit and measure that are usual for it. */
public final class GoalKinds {

    private GoalKinds() {}

    public static GoalGiven growth(String value) {
        return new GoalGiven(RuleName.GROWTH, value, Unit.PERCENT, "ytd-yoy", "0.1");
    }

    public static GoalGiven count(String value) {
        return new GoalGiven(RuleName.CUMULATIVE, value, Unit.COUNT, "ytd-level", "1");
    }

    public static GoalGiven money(String value) {
        return new GoalGiven(RuleName.CUMULATIVE, value, Unit.HUNDRED_MILLION_YUAN, "ytd-level", "0.01");
    }

    public static GoalGiven ratio(String value) {
        return new GoalGiven(RuleName.LEVEL, value, Unit.RATIO, "ytd-level", "0.01")
                .compares(Comparator.AT_MOST)
                .every(Frequency.QUARTERLY);
    }

    public static GoalGiven stock(String value) {
        return new GoalGiven(RuleName.LEVEL, value, Unit.PERCENT, "point-level", "0.1");
    }

    /** The 开工率 of the report: half by March, 80 % by June, all by October. */
    public static GoalGiven startRate() {
        return new GoalGiven(RuleName.STAGED, "100", Unit.PERCENT, "point-level", "0.1")
                .stage("2025-03-31", "50")
                .stage("2025-06-30", "80")
                .stage("2025-10-31", "100");
    }

    public static GoalGiven staged(String value, Unit unit) {
        return new GoalGiven(RuleName.STAGED, value, unit, "ytd-level", "1");
    }

    public static GoalGiven done() {
        return new GoalGiven(RuleName.DONE, null, Unit.RATIO, "point-level", "0.01").every(Frequency.QUARTERLY);
    }

    /** A growth rate that must outgrow another series. */
    public static GoalGiven outgrows(String other) {
        return falls(Unit.PERCENT, "ytd-yoy", "0.1")
                .compares(Comparator.MORE_THAN)
                .against(other);
    }

    /** Something that must fall against last year. */
    public static GoalGiven falls(Unit unit, String measure, String resolution) {
        return new GoalGiven(RuleName.DIRECTION, null, unit, measure, resolution).compares(Comparator.LESS_THAN);
    }

    public static GoalGiven rank(Integer n) {
        return new GoalGiven(RuleName.RANK, null, Unit.COUNT, "point-level", "1")
                .among(n)
                .compares(Comparator.AT_MOST);
    }
}
