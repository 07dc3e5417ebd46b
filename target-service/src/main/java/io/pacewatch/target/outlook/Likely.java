package io.pacewatch.target.outlook;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A figure that is not known yet: Student's t around a middle, of the figure's logarithm where figures are positive.
 *
 * @param middle      the middle
 * @param scale       the spread
 * @param logarithmic whether both are of the logarithm
 */
record Likely(double middle, double scale, boolean logarithmic) {

    /** Heavier tails than the normal's, as few past years deserve; fitted to the backtest's tuning series. */
    private static final TDistribution STUDENT = new TDistribution(6);

    private static final double TEN_TO_NINETY = STUDENT.inverseCumulativeProbability(0.9);
    private static final double LEAST_SCALE = 1e-9;

    Likely {
        scale = Math.max(scale, LEAST_SCALE);
    }

    /** The middle of what is likely. */
    double figure() {
        return back(middle);
    }

    /** One time in ten it is lower. */
    double low() {
        return back(middle - TEN_TO_NINETY * scale);
    }

    /** One time in ten it is higher. */
    double high() {
        return back(middle + TEN_TO_NINETY * scale);
    }

    /** How likely it ends below this figure. */
    double below(double figure) {
        if (logarithmic && figure <= 0) {
            return 0;
        }
        double at = logarithmic ? Math.log(figure) : figure;
        return STUDENT.cumulativeProbability((at - middle) / scale);
    }

    private double back(double at) {
        return logarithmic ? Math.exp(at) : at;
    }

    /** Both opinions in one: between their middles, with a spread between theirs. */
    Likely blended(Likely other, double weightOfOther) {
        return new Likely(
                middle + weightOfOther * (other.middle - middle),
                scale + weightOfOther * (other.scale - scale),
                logarithmic);
    }
}
