package io.pacewatch.target.outlook;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the closing figure is likely to be, and how likely the goal is met: from this year's figures and those of the
 * three years before, by the method that ADR 15 defends. Nothing in it is random, so that anybody who has the figures
 * gets the same.
 */
public final class Outlook {

    /** How many years before the goal's it looks at. */
    public static final int YEARS_BEFORE = YearTable.YEARS_BEFORE;

    private static final String GROWTH = "-growth";
    private static final int A_HISTORY = 3;
    private static final int PROBABILITY_PLACES = 3;

    /** How far smoothing is heard beside the regression on the rest of the year; fitted to the tuning series. */
    private static final double WEIGHT_OF_SMOOTHING = 0.6;

    /** Spread of the whole of what is left of the year, as a share, where there is no past year to learn from. */
    private static final double UNSEEN_SPREAD = 0.35;

    private final Goal goal;
    private final Indicator indicator;
    private final Course course;
    private final boolean growth;
    private final int years;

    private Outlook(Goal goal, Indicator indicator, Course course, boolean growth) {
        this.goal = goal;
        this.indicator = indicator;
        this.course = course;
        this.growth = growth;
        this.years = growth ? course.past() - 1 : course.past();
    }

    /**
     * The projection; empty for goals that do not end in a figure that past years tell something of, or that run over
     * more than one year, and for the closing period itself.
     *
     * @param closing the period whose figure decides the goal
     * @param start   what the goal's figure counts from: the baseline of a goal that is a change, else 0
     */
    public static Optional<Projection> of(
            Goal goal, Indicator indicator, Knowledge knowledge, Period period, Period closing, BigDecimal start) {
        return course(goal, indicator, knowledge, period, closing)
                .flatMap(course ->
                        new Outlook(goal, indicator, course, grows(indicator)).projection(start.doubleValue()));
    }

    /** The years that the projection rests on; of a growth goal, the levels that its growth rates belong to. */
    public static Optional<Course> course(
            Goal goal, Indicator indicator, Knowledge knowledge, Period period, Period closing) {
        boolean aims = switch (goal.rule()) {
            case GROWTH, CUMULATIVE, LEVEL -> goal.value() != null;
            case STAGED, DONE, DIRECTION, RANK, UNRECOGNISED -> false;
        };
        boolean within =
                period.year() == closing.year() && period.year() == goal.year() && period.compareTo(closing) < 0;
        if (!aims || !within || indicator.frequency() == Frequency.ANNUAL) {
            return Optional.empty();
        }
        int now = YearTable.place(indicator, period);
        int close = YearTable.place(indicator, closing);
        YearTable own = YearTable.of(knowledge.of(goal.indicator(), goal.region()), indicator, period);
        if (now < 0 || now >= close || !own.knows(0, now)) {
            return Optional.empty();
        }
        boolean total = adds(goal, indicator);
        if (!grows(indicator)) {
            return Optional.of(Course.of(own, now, close, total));
        }
        YearTable levels = YearTable.of(levels(goal, knowledge), indicator, period);
        YearTable lastYear =
                levels.knows(1, now) && levels.knows(1, close) ? levels : YearTable.even(own.places(), total);
        return Optional.of(Course.of(own.levels(lastYear), now, close, total));
    }

    /**
     * The publication of the newest version that a projection rests on, withdrawn ones among them: who takes what was
     * published up to then gets the same.
     */
    public static Optional<Instant> newest(Goal goal, Indicator indicator, Knowledge knowledge, Period period) {
        Stream<Series> own = Stream.of(knowledge.of(goal.indicator(), goal.region()));
        Stream<Series> levels = grows(indicator) ? Stream.of(levels(goal, knowledge)) : Stream.empty();
        return Stream.concat(own, levels)
                .flatMap(series -> YearTable.newest(series, indicator, period).stream())
                .max(Comparator.naturalOrder());
    }

    /** The level series of a growth goal, if it names none itself: by the catalogue's naming. */
    public static Optional<SeriesKey> levelsOf(Goal goal) {
        String own = goal.indicator();
        return goal.parameters().profileOf() == null && own.endsWith(GROWTH)
                ? Optional.of(new SeriesKey(own.substring(0, own.length() - GROWTH.length()), goal.region()))
                : Optional.empty();
    }

    private static Series levels(Goal goal, Knowledge knowledge) {
        String named = goal.parameters().profileOf();
        return named != null
                ? knowledge.of(named, goal.region())
                : levelsOf(goal)
                        .map(key -> knowledge.of(key.indicator(), key.region()))
                        .orElse(Series.EMPTY);
    }

    private static boolean grows(Indicator indicator) {
        return indicator.measure().transformation() == Transformation.YOY;
    }

    /** Year-to-date amounts add up over the year; a ratio that is published year-to-date does not. */
    private static boolean adds(Goal goal, Indicator indicator) {
        return indicator.measure().accumulation() == Accumulation.YTD && goal.rule() != RuleName.LEVEL;
    }

    private Optional<Projection> projection(double start) {
        Likely closing = closing();
        // Growth on a year that closed at zero or below tells nothing, and turns the interval round.
        if (growth && course.closed(1) <= 0) {
            return Optional.empty();
        }
        if (!Double.isFinite(shown(closing.low(), start)) || !Double.isFinite(shown(closing.high(), start))) {
            return Optional.empty();
        }
        double low = shown(closing.low(), start);
        double high = shown(closing.high(), start);
        if (onlyRises()) {
            low = Math.max(low, shown(course.reached(0), start));
            high = Math.max(high, low);
        }
        double value = Math.clamp(shown(closing.figure(), start), low, high);
        return Optional.of(new Projection(
                decimal(value), decimal(low), decimal(high), probability(closing, start), basis(), Math.max(0, years)));
    }

    private Likely closing() {
        if (course.past() == 0) {
            return unseen();
        }
        if (!course.positive()) {
            return new Differences(course).closing();
        }
        Likely rest = new RestOfYear(course).closing();
        return course.past() > 1 && course.everyPartPositive()
                ? rest.blended(new Smoothing(course).closing(), WEIGHT_OF_SMOOTHING)
                : rest;
    }

    /** Without a past year: as the calendar goes, or as it stands, and wide. */
    private Likely unseen() {
        double reached = course.reached(0);
        double elapsed = course.elapsed();
        double figure = course.total() ? reached / elapsed : reached;
        double spread = UNSEEN_SPREAD * (1 - elapsed);
        return figure > 0
                ? new Likely(Math.log(figure), spread, true)
                : new Likely(figure, Math.abs(figure) * spread, false);
    }

    private BigDecimal probability(Likely closing, double start) {
        double step = indicator.resolution().doubleValue() / 2;
        double floor = goal.floor().doubleValue();
        boolean down = goal.comparator().pointsDown();
        // Figures are rounded half up before they are compared.
        double border = down == goal.comparator().strict() ? floor - step : floor + step;
        double figure = growth ? course.closed(1) * (1 + border / 100) : border + start;
        double below = onlyRises() && figure <= course.reached(0) ? 0 : closing.below(figure);
        double met = down ? below : 1 - below;
        return BigDecimal.valueOf(met).setScale(PROBABILITY_PLACES, RoundingMode.HALF_UP);
    }

    /** An amount that has never fallen is not expected to. */
    private boolean onlyRises() {
        return !growth && course.total() && course.everyPartPositive();
    }

    /** The closing figure as the goal counts it. */
    private double shown(double figure, double start) {
        return growth ? 100 * (figure / course.closed(1) - 1) : figure - start;
    }

    /** One place more than the figure is printed with. */
    private BigDecimal decimal(double figure) {
        int places = Math.max(0, indicator.resolution().stripTrailingZeros().scale()) + 1;
        return BigDecimal.valueOf(figure).setScale(places, RoundingMode.HALF_UP);
    }

    private String basis() {
        if (years < 1) {
            return "this-year";
        }
        return years < A_HISTORY ? "short-history" : "history";
    }
}
