package io.pacewatch.events.verdict;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a projection is said, always with its interval and with what it rests on, since a single number would be a promise. */
public final class ProjectionWords {

    private static final int SHORT = 3;

    private ProjectionWords() {}

    /** "预计6%（80%的可能在5.5%至6.6%之间），达标概率31%；仅有2个往年可参照". */
    public static String whole(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        String low = FigureWords.value(rule, unit, whole(unit, p.low(), RoundingMode.FLOOR), language);
        String high = FigureWords.value(rule, unit, whole(unit, p.high(), RoundingMode.CEILING), language);
        return english(language)
                ? likely(rule, unit, p, language) + " (80% interval " + low + " to " + high + "), "
                        + chance(p, language) + basis(p, language)
                : likely(rule, unit, p, language) + "（80%的可能在" + low + "至" + high + "之间），" + chance(p, language)
                        + basis(p, language);
    }

    /** "预计6%，达标概率31%". */
    public static String brief(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        return likely(rule, unit, p, language) + (english(language) ? ", " : "，") + chance(p, language);
    }

    private static String likely(RuleName rule, Unit unit, Verdict.Projection p, String language) {
        return (english(language) ? "likely " : "预计")
                + FigureWords.value(rule, unit, whole(unit, p.value(), RoundingMode.HALF_UP), language);
    }

    /** There is no half of what is counted; the interval must not become narrower by that. */
    private static BigDecimal whole(Unit unit, BigDecimal number, RoundingMode how) {
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
