package io.pacewatch.events.verdict;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a projection is said, always with its interval and with what it rests on, since a single number would be a promise. */
public final class ProjectionWords {

    private static final int SHORT = 3;

    private ProjectionWords() {}

    /** The projection of this verdict, whole; for a goal on a change, of that change: "预计比上年末增加112亿元（…）". */
    public static String whole(GoalSnapshot goal, Verdict v, Verdict.Projection p, String language) {
        return ChangeWords.level(goal, v).isEmpty()
                ? whole(goal.rule(), goal.unit(), p, language)
                : whole(
                        ChangeWords.since(goal, value(goal.unit(), p), language),
                        ChangeWords.change(goal, low(goal.unit(), p), language),
                        ChangeWords.change(goal, high(goal.unit(), p), language),
                        p,
                        language);
    }

    /** The same without interval and basis. */
    public static String brief(GoalSnapshot goal, Verdict v, Verdict.Projection p, String language) {
        return ChangeWords.level(goal, v).isEmpty()
                ? brief(goal.rule(), goal.unit(), p, language)
                : brief(ChangeWords.since(goal, value(goal.unit(), p), language), p, language);
    }

    /** "预计6%，达标概率31%". */
    static String brief(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        return brief(FigureWords.value(rule, unit, value(unit, p), language), p, language);
    }

    private static String brief(String value, Verdict.Projection p, String language) {
        return likely(value, language) + (english(language) ? ", " : "，") + chance(p, language);
    }

    /** "预计6%（80%的可能在5.5%至6.6%之间），达标概率31%；仅有2个往年可参照". */
    static String whole(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        return whole(
                FigureWords.value(rule, unit, value(unit, p), language),
                FigureWords.value(rule, unit, low(unit, p), language),
                FigureWords.value(rule, unit, high(unit, p), language),
                p,
                language);
    }

    private static String whole(String value, String low, String high, Verdict.Projection p, String language) {
        String interval = english(language)
                ? " (80% interval " + low + " to " + high + "), "
                : "（80%的可能在" + low + "至" + high + "之间），";
        return likely(value, language) + interval + chance(p, language) + basis(p, language);
    }

    private static String likely(String value, String language) {
        return (english(language) ? "likely " : "预计") + value;
    }

    private static BigDecimal value(Unit unit, Verdict.Projection p) {
        return inWholes(unit, p.value(), RoundingMode.HALF_UP);
    }

    private static BigDecimal low(Unit unit, Verdict.Projection p) {
        return inWholes(unit, p.low(), RoundingMode.FLOOR);
    }

    private static BigDecimal high(Unit unit, Verdict.Projection p) {
        return inWholes(unit, p.high(), RoundingMode.CEILING);
    }

    /** There is no half of what is counted; the interval must not become narrower by that. */
    private static BigDecimal inWholes(Unit unit, BigDecimal number, RoundingMode how) {
        return unit.counted() ? number.setScale(0, how) : number;
    }

    private static String chance(Verdict.Projection p, String language) {
        String chance = percent(p.probability());
        return english(language) ? "chance of meeting the goal " + chance : "达标概率" + chance;
    }

    /** Nothing is certain before the closing figure is out. */
    private static String percent(BigDecimal probability) {
        BigDecimal percent = probability.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && probability.signum() > 0) {
            return "<1%";
        }
        boolean nearly = percent.intValue() == 100 && probability.compareTo(BigDecimal.ONE) < 0;
        return nearly ? ">99%" : percent.toPlainString() + "%";
    }

    private static String basis(Verdict.Projection p, String language) {
        if (p.years() == null || p.years() >= SHORT) {
            return "";
        }
        if (p.years() == 0) {
            return english(language) ? "; no past year to go by" : "；没有往年可参照，仅供参考";
        }
        return english(language)
                ? "; only " + p.years() + (p.years() == 1 ? " past year" : " past years") + " to go by"
                : "；仅有" + p.years() + "个往年可参照";
    }

    private static boolean english(String language) {
        return language.startsWith("en");
    }
}
