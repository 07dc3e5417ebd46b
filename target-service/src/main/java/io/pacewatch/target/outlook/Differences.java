package io.pacewatch.target.outlook;

/**
 * For figures that are zero or below at times (balances, changes): the rest of the year brings what last year's brought,
 * shifted as the year so far is shifted.
 */
final class Differences {

    /** How many past years the first guess of the spread is worth. */
    private static final double YEARS_OF_GUESS = 2;

    private static final double GUESS = 0.25;

    private final Course course;

    Differences(Course course) {
        this.course = course;
    }

    /** The closing figure. Needs one past year. */
    Likely closing() {
        double left = 1 - course.elapsed();
        double weight = course.total() ? left / course.elapsed() : 1;
        double size = 0;
        double squares = 0;
        for (int i = 1; i <= course.past(); i++) {
            size += Math.abs(course.closed(i)) / course.past();
            if (i < course.past()) {
                double unforeseen = course.rest(i) - course.rest(i + 1) - weight * shift(i);
                squares += unforeseen * unforeseen;
            }
        }
        double guess = GUESS * size * left;
        int years = course.past() - 1;
        double variance = (YEARS_OF_GUESS * guess * guess + squares) / (YEARS_OF_GUESS + years);
        double rest = course.rest(1) + weight * shift(0);
        return new Likely(course.total() ? course.reached(0) + rest : rest, Math.sqrt(variance), false);
    }

    private double shift(int yearsBefore) {
        return course.reached(yearsBefore) - course.reached(yearsBefore + 1);
    }
}
