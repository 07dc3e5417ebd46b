package io.pacewatch.target.outlook;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The rest of the year grows on last year's rest as the year so far has grown on last year's, but for what three signs
 * say: how the last quarter grew against the year so far, how past years grew against it, and whether last year's rest
 * was unusually strong (a high base). How much each sign counts is a ridge regression: experience with many series, put
 * right by this one's own past years, however few.
 */
final class RestOfYear {

    /** What the signs are worth before a series' own years are heard; fitted to the backtest's tuning series. */
    private static final double[] EXPERIENCE_OF_TOTALS = {0.3, 0.15, -0.5};

    private static final double[] EXPERIENCE_OF_STATES = {0, 0, -0.4};

    /** How many years of its own outweigh experience. */
    private static final double RIDGE = 6;

    /** How many past years the scatter of the months is worth in judging the spread. */
    private static final double YEARS_OF_SCATTER = 3;

    /** Scatter of a month's growth around its year's, where one past year cannot show it. */
    private static final double UNSEEN_SCATTER = 0.05;

    private static final double LEAST_VARIANCE = 1e-7;
    private static final double LEAST_SCATTER = 0.0005;

    private final Course course;
    private final RealVector experience;

    RestOfYear(Course course) {
        this.course = course;
        this.experience = new ArrayRealVector(course.total() ? EXPERIENCE_OF_TOTALS : EXPERIENCE_OF_STATES);
    }

    /** The logarithm of the closing figure. Needs one past year. */
    Likely closing() {
        int rows = Math.max(0, course.past() - 1);
        RealMatrix signs = MatrixUtils.createRealMatrix(Math.max(1, rows), experience.getDimension());
        RealVector surprise = new ArrayRealVector(Math.max(1, rows));
        for (int i = 0; i < rows; i++) {
            signs.setRowVector(i, signs(i + 1));
            surprise.setEntry(i, surprise(i + 1) - signs(i + 1).dotProduct(experience));
        }
        RealVector today = signs(0);
        RealMatrix precision = precision(signs, today, rows);
        var solver = new CholeskyDecomposition(precision).getSolver();
        RealVector learnt = solver.solve(signs.transpose().operate(surprise));
        double left = surprise.subtract(signs.operate(learnt)).getNorm();
        double variance = (4 * YEARS_OF_SCATTER * Math.pow(scatter() / 2, 2) + left * left) / (YEARS_OF_SCATTER + rows);
        double spread = Math.sqrt(variance * (1 + today.dotProduct(solver.solve(today))) + LEAST_VARIANCE);
        double growth = growth(0) + today.dotProduct(experience.add(learnt));
        return closing(course.rest(1) * Math.exp(growth), spread);
    }

    private Likely closing(double rest, double spread) {
        double whole = course.total() ? course.reached(0) + rest : rest;
        return new Likely(Math.log(whole), spread * rest / whole, true);
    }

    private static RealMatrix precision(RealMatrix signs, RealVector today, int rows) {
        RealMatrix precision = signs.transpose().multiply(signs);
        for (int j = 0; j < today.getDimension(); j++) {
            double square = today.getEntry(j) * today.getEntry(j)
                    + Math.pow(signs.getColumnVector(j).getNorm(), 2);
            precision.addToEntry(j, j, RIDGE * (square / (rows + 1) + 1e-8));
        }
        return precision;
    }

    /** Logarithmic growth of the year so far. */
    private double growth(int yearsBefore) {
        return Math.log(course.reached(yearsBefore) / course.reached(yearsBefore + 1));
    }

    /** By how much the rest of a past year outgrew its beginning. */
    private double surprise(int yearsBefore) {
        return Math.log(course.rest(yearsBefore) / course.rest(yearsBefore + 1)) - growth(yearsBefore);
    }

    private RealVector signs(int yearsBefore) {
        double growth = growth(yearsBefore);
        double recent = course.recent(yearsBefore) / course.recent(yearsBefore + 1);
        double sofar = recent > 0 && Double.isFinite(recent) ? Math.log(recent) - growth : 0;
        int earlier = course.past() - yearsBefore - 1;
        if (earlier < 1) {
            return new ArrayRealVector(new double[] {sofar, 0, 0});
        }
        double usual = Math.log(course.closed(yearsBefore + 1) / course.closed(course.past())) / earlier;
        double base = weightOfRest(yearsBefore + 1);
        for (int i = yearsBefore + 2; i <= course.past(); i++) {
            base -= weightOfRest(i) / earlier;
        }
        return new ArrayRealVector(new double[] {sofar, usual - growth, base});
    }

    private double weightOfRest(int yearsBefore) {
        double whole = course.total() ? course.closed(yearsBefore) : course.reached(yearsBefore);
        return Math.log(course.rest(yearsBefore) / whole);
    }

    /** What the scatter of single months makes of the growth of a rest of so many and a beginning of so many. */
    private double scatter() {
        double month = scatterOfParts();
        if (!course.total()) {
            return month + LEAST_SCATTER;
        }
        double left = course.parts() - course.done();
        return month * Math.sqrt(1 / left + 0.5 / course.done()) + LEAST_SCATTER;
    }

    private double scatterOfParts() {
        if (course.past() < 2 || !course.everyPartPositive()) {
            return UNSEEN_SCATTER;
        }
        double squares = 0;
        int count = 0;
        for (int i = 1; i < course.past(); i++) {
            double[] year = course.year(i);
            double[] before = course.year(i + 1);
            double mean = 0;
            for (int j = 0; j < year.length; j++) {
                mean += Math.log(year[j] / before[j]) / year.length;
            }
            for (int j = 0; j < year.length; j++) {
                squares += Math.pow(Math.log(year[j] / before[j]) - mean, 2);
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }
}
