package io.pacewatch.events.verdict;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a goal on a change (100 more of a balance, 0.8 points more of a share) is said: the level that was published and
 * what it changed by, which is what was judged. The one must not be read as the other.
 */
public final class ChangeWords {

    private ChangeWords() {}

    /** The published level, rounded to the printed step, where the verdict is about a change of it. */
    public static Optional<BigDecimal> level(GoalSnapshot goal, Verdict v) {
        if (goal.rule() != RuleName.LEVEL || v.actual() == null || v.cites().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal judged = v.actual();
        return Optional.ofNullable(v.cites().getFirst().value())
                .map(value ->
                        value.divide(goal.resolution(), 0, RoundingMode.HALF_UP).multiply(goal.resolution()))
                .filter(level -> level.compareTo(judged) != 0);
    }

    /** "比上年末增加52亿元", "0.9 percentage points more than at the end of last year". */
    public static String since(GoalSnapshot goal, BigDecimal change, String language) {
        boolean end = goal.accumulation() == Accumulation.POINT;
        if (language.startsWith("en")) {
            String than = end ? " than at the end of last year" : " than last year";
            return goal.unit().sayDifference(change.abs(), language) + (change.signum() < 0 ? " less" : " more") + than;
        }
        return "比上年" + (end ? "末" : "") + by(goal, change);
    }

    /** "增加52亿元", "提高0.9个百分点". */
    public static String by(GoalSnapshot goal, BigDecimal change) {
        boolean rate = goal.unit() == Unit.PERCENT;
        String verb = change.signum() < 0 ? (rate ? "下降" : "减少") : (rate ? "提高" : "增加");
        return verb + goal.unit().sayDifference(change.abs(), "zh");
    }

    /** "+52亿元". */
    public static String change(GoalSnapshot goal, BigDecimal change, String language) {
        return (change.signum() < 0 ? "−" : "+") + goal.unit().sayDifference(change.abs(), language);
    }

    /** What was judged, briefly: "952亿元（+52亿元）" of a goal on a change, else "5.6%". */
    public static String judged(GoalSnapshot goal, Verdict v, BigDecimal actual, String language) {
        return level(goal, v)
                .map(level -> cell(goal, level, actual, language))
                .orElseGet(() -> FigureWords.value(goal.rule(), goal.unit(), actual, language));
    }

    /** "952亿元（+52亿元）" for a table's cell. */
    public static String cell(GoalSnapshot goal, BigDecimal level, BigDecimal change, String language) {
        String said = change(goal, change, language);
        return goal.unit().say(level, language) + (language.startsWith("en") ? " (" + said + ")" : "（" + said + "）");
    }
}
