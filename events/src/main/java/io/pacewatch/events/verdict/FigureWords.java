package io.pacewatch.events.verdict;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a figure of a goal is said: with its unit, but a share of nodes as a percentage and a place in a ranking as a
 * place, whatever unit the catalogue keeps them in.
 */
public final class FigureWords {

    private static final int PERCENT_PLACES = 2;

    private FigureWords() {}

    /** "5.6%", "第3位", "60%". */
    public static String value(RuleName rule, Unit unit, BigDecimal number, String language) {
        return switch (rule) {
            case DONE -> Unit.PERCENT.say(number.movePointRight(PERCENT_PLACES), language);
            case RANK -> english(language) ? "place " + plain(number) : "第" + plain(number) + "位";
            case GROWTH, CUMULATIVE, LEVEL, STAGED, DIRECTION, UNRECOGNISED -> unit.say(number, language);
        };
    }

    /** The same for a difference: "0.9个百分点", "1位"; the number without its sign. */
    public static String difference(RuleName rule, Unit unit, BigDecimal number, String language) {
        return switch (rule) {
            case DONE -> Unit.PERCENT.sayDifference(number.movePointRight(PERCENT_PLACES), language);
            case RANK -> plain(number) + (english(language) ? places(number) : "位");
            case GROWTH, CUMULATIVE, LEVEL, STAGED, DIRECTION, UNRECOGNISED -> unit.sayDifference(number, language);
        };
    }

    /**
     * What is needed a month, as a number to be said: of things that are counted whole ones, and never so few that they
     * would not do; of a ceiling never so many that they would break it.
     */
    public static BigDecimal pace(GoalSnapshot goal, BigDecimal pace) {
        return goal.unit().counted()
                ? pace.setScale(0, goal.comparator().pointsDown() ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : pace;
    }

    private static String places(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? " place" : " places";
    }

    private static boolean english(String language) {
        return language.startsWith("en");
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
