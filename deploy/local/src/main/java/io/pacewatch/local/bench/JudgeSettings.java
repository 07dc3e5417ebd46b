package io.pacewatch.local.bench;

/**
 * What is measured.
 *
 * @param country  whose month-end is judged
 * @param shallow  readings stored before the first measurement of the cost of depth
 * @param deep     readings stored before the second
 * @param runs     how often each cost is measured, of which the median counts
 * @param posters  requests under way at once
 */
public record JudgeSettings(Country country, int shallow, int deep, int runs, int posters) {

    /** Counties of the part of the country by which the cost of depth is measured: 10,000 goals. */
    static final Country PROVINCE = new Country(100, 100);

    /** The whole country: 2,844 counties with 100 indicators each. */
    public static JudgeSettings of(int counties, int indicators, int shallow, int deep, int runs, int posters) {
        if (counties < 1 || indicators < 1 || runs < 1 || posters < 1) {
            throw new IllegalArgumentException("counties, indicators, runs and posters are 1 at least");
        }
        if (shallow < PROVINCE.goals() || deep <= shallow) {
            throw new IllegalArgumentException(
                    "stored readings are " + PROVINCE.goals() + " at least, and the deeper more");
        }
        return new JudgeSettings(new Country(counties, indicators), shallow, deep, runs, posters);
    }
}
