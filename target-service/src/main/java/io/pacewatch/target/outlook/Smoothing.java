package io.pacewatch.target.outlook;

import java.util.Arrays;

/**
 * Exponential smoothing of the logarithms with a damped trend and additive seasons (ETS(A,Ad,A), Hyndman et al.,
 * Forecasting with Exponential Smoothing, 2008), for all of a grid of smoothing weights at once, each heard as far as it
 * foresaw the past. Means and covariances of what is to come are in closed form, so nothing is drawn at random.
 */
final class Smoothing {

    private static final double[] LEVEL = {0.05, 0.2, 0.4, 0.7, 1};
    private static final double[][] TREND_AND_DAMPING = {{0.02, 0.9}, {0.1, 0.9}, {0.3, 0.9}};
    private static final double[] SEASON = {0.02, 0.1, 0.25};

    /** A trend wears off towards so much of the past years' growth, not to none: fitted to the tuning series. */
    private static final double USUAL_TREND = 0.5;

    /** Weights that are themselves only estimated make the future a little wider than the formula's. */
    private static final double INFLATION = 1.1;

    private static final double LEAST_VARIANCE = 1e-8;
    private static final double NEGLIGIBLE = 1e-3;

    private final Course course;
    private final int season;
    private final double[] logs;
    private final double[] startingSeasons;
    private double startingLevel;
    private double startingTrend;
    private double usualTrend;

    Smoothing(Course course) {
        this.course = course;
        this.season = course.parts();
        this.logs = new double[season * course.past() + course.done()];
        int n = 0;
        for (int i = course.past(); i >= 0; i--) {
            for (double part : course.year(i)) {
                logs[n++] = Math.log(part);
            }
        }
        this.startingSeasons = new double[season];
        start();
    }

    /** A straight line through the yearly means, and the mean distance of each place of the year from it. */
    private void start() {
        int years = course.past();
        double first = Arrays.stream(logs, 0, season).average().orElseThrow();
        double last = Arrays.stream(logs, season * (years - 1), season * years)
                .average()
                .orElseThrow();
        startingTrend = years > 1 ? (last - first) / (years - 1) / season : 0;
        usualTrend = USUAL_TREND * startingTrend;
        double middle = (season * years - 1) / 2.0;
        double level = 0;
        for (int i = 0; i < season * years; i++) {
            double off = (logs[i] - startingTrend * (i - middle)) / years;
            startingSeasons[i % season] += off;
            level += off / season;
        }
        for (int j = 0; j < season; j++) {
            startingSeasons[j] -= level;
        }
        startingLevel = level - startingTrend * (middle + 1);
    }

    /** The state after all that is known, for one choice of smoothing weights. */
    private final class Filter {
        private final double alpha;
        private final double beta;
        private final double damping;
        private final double[] seasons = startingSeasons.clone();
        private double level = startingLevel;
        private double trend = startingTrend;
        private double squares;
        private int count;

        Filter(double alpha, double beta, double damping, double gamma) {
            this.alpha = alpha;
            this.beta = beta;
            this.damping = damping;
            // The first of several years went into the start and cannot test it.
            int tested = course.past() < 2 ? 0 : season;
            for (int i = 0; i < logs.length; i++) {
                double drift = usualTrend + damping * (trend - usualTrend);
                double expected = level + drift;
                double error = logs[i] - expected - seasons[i % season];
                level = expected + alpha * error;
                trend = drift + alpha * beta * error;
                seasons[i % season] += gamma * (1 - alpha) * error;
                if (i >= tested) {
                    squares += error * error;
                    count++;
                }
            }
        }

        double variance() {
            return squares / count + LEAST_VARIANCE;
        }

        Likely closing() {
            int ahead = season - course.done();
            double[] weights = new double[ahead];
            double[] carried = new double[ahead];
            double damped = 0;
            double power = 1;
            for (int h = 0; h < ahead; h++) {
                carried[h] = h == 0 ? 1 : alpha * (1 + beta * damped);
                power *= damping;
                damped += power;
                double drift = usualTrend * (h + 1) + (trend - usualTrend) * damped;
                weights[h] = Math.exp(level + drift + seasons[course.done() + h]);
            }
            return course.total() ? sum(weights, carried) : last(weights[ahead - 1], carried);
        }

        private Likely sum(double[] parts, double[] carried) {
            double rest = Arrays.stream(parts).sum();
            double variance = 0;
            for (int i = 0; i < parts.length; i++) {
                double effect = 0;
                for (int h = i; h < parts.length; h++) {
                    effect += parts[h] / rest * carried[h - i];
                }
                variance += effect * effect;
            }
            double whole = course.reached(0) + rest;
            return new Likely(Math.log(whole), Math.sqrt(variance * variance()) * rest / whole, true);
        }

        private Likely last(double figure, double[] carried) {
            double variance = Arrays.stream(carried).map(c -> c * c).sum();
            return new Likely(Math.log(figure), Math.sqrt(variance * variance()), true);
        }
    }

    /** The logarithm of the closing figure. Needs one past year, and every part of every year above zero. */
    Likely closing() {
        Filter[] filters = filters();
        double best = Arrays.stream(filters).mapToDouble(Filter::variance).min().orElseThrow();
        double weights = 0;
        double mean = 0;
        double square = 0;
        for (Filter filter : filters) {
            double weight = Math.pow(filter.variance() / best, -filter.count / 2.0);
            if (weight > NEGLIGIBLE) {
                Likely closing = filter.closing();
                weights += weight;
                mean += weight * closing.middle();
                square += weight * (closing.middle() * closing.middle() + closing.scale() * closing.scale());
            }
        }
        mean /= weights;
        double variance = Math.max(0, square / weights - mean * mean);
        return new Likely(mean, Math.sqrt(INFLATION * variance), true);
    }

    private Filter[] filters() {
        Filter[] filters = new Filter[LEVEL.length * TREND_AND_DAMPING.length * SEASON.length];
        int n = 0;
        for (double alpha : LEVEL) {
            for (double[] trend : TREND_AND_DAMPING) {
                for (double gamma : SEASON) {
                    filters[n++] = new Filter(alpha, trend[0], trend[1], gamma);
                }
            }
        }
        return filters;
    }
}
