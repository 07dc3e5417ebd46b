package io.pacewatch.target.backtest;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.target.outlook.Course;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The probabilities that simpler ways to look ahead give, for the outlook to be measured by. A way that cannot tell says
 * one half.
 *
 * @param elapsed  1 if as much is done as time has passed, else 0
 * @param growth   1 if the year ends as wished when its rest grows like its beginning, else 0
 * @param spread   the same with the spread by which past years' rests differed from their beginnings
 * @param low      one time in ten the closing figure is lower, by that spread
 * @param high     one time in ten it is higher
 */
record SimpleWays(double elapsed, double growth, double spread, double low, double high) {

    private static final double UNTOLD = 0.5;

    static SimpleWays of(Goal goal, Indicator indicator, Course course, double start) {
        boolean grows = indicator.measure().transformation() == Transformation.YOY;
        double floor = goal.floor().doubleValue();
        double asked = grows ? course.closed(1) * (1 + floor / 100) : floor + start;
        boolean down = goal.comparator().pointsDown();
        double elapsed = certain(course.reached(0), due(course, asked), down);
        double ratio = course.past() == 0 ? Double.NaN : course.reached(0) / course.reached(1);
        if (!(ratio > 0) || asked <= 0) {
            return new SimpleWays(elapsed, UNTOLD, UNTOLD, Double.NaN, Double.NaN);
        }
        double projected = course.closed(1) * ratio;
        double scale = scale(course);
        TDistribution student = new TDistribution(Math.max(1, course.past() - 1));
        double below = student.cumulativeProbability(Math.log(asked / projected) / scale);
        double tail = student.inverseCumulativeProbability(0.9) * scale;
        return new SimpleWays(
                elapsed,
                certain(projected, asked, down),
                down ? below : 1 - below,
                shown(projected * Math.exp(-tail), grows, course, start),
                shown(projected * Math.exp(tail), grows, course, start));
    }

    private static double certain(double figure, double asked, boolean down) {
        return (down ? figure <= asked : figure >= asked) ? 1 : 0;
    }

    /** What elapsed time asks for by now: its share of an amount, or of the way from where last year ended. */
    private static double due(Course course, double asked) {
        double from = course.total() || course.past() == 0 ? 0 : course.closed(1);
        return from + (asked - from) * course.elapsed();
    }

    /** By how much, in logarithms, past years ended elsewhere than their beginnings had grown. */
    private static double scale(Course course) {
        double squares = 0;
        int years = course.past() - 1;
        for (int i = 1; i <= years; i++) {
            double off = Math.log(course.closed(i) / course.closed(i + 1))
                    - Math.log(course.reached(i) / course.reached(i + 1));
            squares += Double.isFinite(off) ? off * off : 0;
        }
        return years < 1 || squares == 0 ? UNSEEN : Math.sqrt(squares / years);
    }

    /** Spread where no past year shows one: as wide as five hundredths of the figure. */
    private static final double UNSEEN = 0.05;

    private static double shown(double figure, boolean grows, Course course, double start) {
        return grows ? 100 * (figure / course.closed(1) - 1) : figure - start;
    }
}
