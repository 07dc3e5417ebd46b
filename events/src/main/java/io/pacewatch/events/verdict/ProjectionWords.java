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
        Verdict.Projection printed = printed(goal.unit(), goal.resolution(), p);
        return ChangeWords.level(goal, v).isEmpty()
                ? whole(goal.rule(), goal.unit(), printed, language)
                : whole(
                        ChangeWords.since(goal, printed.value(), language),
                        ChangeWords.change(goal, printed.low(), language),
                        ChangeWords.change(goal, printed.high(), language),
                        printed,
                        language);
    }

    /** The same without interval and basis. */
    public static String brief(GoalSnapshot goal, Verdict v, Verdict.Projection p, String language) {
        Verdict.Projection printed = printed(goal.unit(), goal.resolution(), p);
        String value = ChangeWords.level(goal, v).isEmpty()
                ? FigureWords.value(goal.rule(), goal.unit(), printed.value(), language)
                : ChangeWords.since(goal, printed.value(), language);
        return likely(value, language) + (english(language) ? ", " : "，") + chance(printed, language);
    }

    /**
     * In the steps in which the figure itself is printed: more places would claim to know more of December than the
     * bureau will. The interval must not become narrower by that.
     */
    static Verdict.Projection printed(Unit unit, BigDecimal resolution, Verdict.Projection p) {
        // There is no half of what is counted, whatever its indicator says.
        BigDecimal step = unit.counted() ? BigDecimal.ONE : resolution;
        return new Verdict.Projection(
                printed(step, p.value(), RoundingMode.HALF_UP),
                printed(step, p.low(), RoundingMode.FLOOR),
                printed(step, p.high(), RoundingMode.CEILING),
                p.probability(),
                p.basis(),
                p.years());
    }

    private static BigDecimal printed(BigDecimal step, BigDecimal number, RoundingMode how) {
        return number.divide(step, 0, how).multiply(step);
    }

    /** "预计6%（80%的可能在5.5%至6.6%之间），达标概率31%；仅有2个往年可参照". */
    static String whole(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        return whole(
                FigureWords.value(rule, unit, p.value(), language),
                FigureWords.value(rule, unit, p.low(), language),
                FigureWords.value(rule, unit, p.high(), language),
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
