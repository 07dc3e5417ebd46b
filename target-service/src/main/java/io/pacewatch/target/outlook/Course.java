package io.pacewatch.target.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How this year and the years before it went, cut at the figure judged: what was reached by then, and what the rest of
 * the year added. Only places of the year that every one of these years has a figure for are kept, so January is no
 * place of its own where nobody publishes it.
 */
public final class Course {

    private final boolean total;
    private final int quarter;
    private final int[] places;
    private final int done;
    private final List<double[]> years;

    private Course(boolean total, int quarter, int[] places, int done, List<double[]> years) {
        this.total = total;
        this.quarter = quarter;
        this.places = places;
        this.done = done;
        this.years = years;
    }

    /**
     * @param now   column of the figure judged
     * @param close column of the closing figure
     * @param total true for what adds up from January on, false for what stands at a value
     */
    static Course of(YearTable table, int now, int close, boolean total) {
        int past = 0;
        while (table.knows(past + 1, now) && table.knows(past + 1, close)) {
            past++;
        }
        int years = past;
        int[] places = java.util.stream.IntStream.rangeClosed(0, close)
                .filter(j -> java.util.stream.IntStream.rangeClosed(j <= now ? 0 : 1, years)
                        .allMatch(i -> table.knows(i, j)))
                .toArray();
        int done = (int) Arrays.stream(places).filter(j -> j <= now).count();
        List<double[]> rows = new ArrayList<>();
        for (int i = years; i >= 0; i--) {
            rows.add(parts(table, i, i == 0 ? Arrays.copyOf(places, done) : places, total));
        }
        return new Course(total, Math.max(1, table.places() / 4), places, done, rows);
    }

    private static double[] parts(YearTable table, int yearsBefore, int[] places, boolean total) {
        double[] parts = new double[places.length];
        double before = 0;
        for (int j = 0; j < parts.length; j++) {
            double reached = table.at(yearsBefore, places[j]);
            parts[j] = total ? reached - before : reached;
            before = reached;
        }
        return parts;
    }

    /** Whether the closing figure is the sum of the year's parts; else it is the last of them. */
    public boolean total() {
        return total;
    }

    /** How many whole past years there are. */
    public int past() {
        return years.size() - 1;
    }

    /** How many parts a year has. */
    int parts() {
        return places.length;
    }

    /** How many of them are known of this year. */
    int done() {
        return done;
    }

    /** The share of the year that has passed, by the calendar. */
    public double elapsed() {
        return (places[done - 1] + 1.0) / (places[places.length - 1] + 1.0);
    }

    /** The parts of the year so many years before this one; of this year only those that are known. */
    double[] year(int yearsBefore) {
        return years.get(past() - yearsBefore);
    }

    /** What had been reached by now, so many years before. */
    public double reached(int yearsBefore) {
        return total ? sum(yearsBefore, 0, done) : year(yearsBefore)[done - 1];
    }

    /** Where that year ended. */
    public double closed(int yearsBefore) {
        return total ? sum(yearsBefore, 0, parts()) : year(yearsBefore)[parts() - 1];
    }

    /** What that year's rest brought: what was added, or where it ended. */
    double rest(int yearsBefore) {
        return total ? sum(yearsBefore, done, parts()) : closed(yearsBefore);
    }

    /** What the last three months up to now brought. */
    double recent(int yearsBefore) {
        int from = done - 1;
        while (from > 0 && places[from - 1] > places[done - 1] - quarter) {
            from--;
        }
        return sum(yearsBefore, from, done);
    }

    private double sum(int yearsBefore, int from, int to) {
        return Arrays.stream(year(yearsBefore), from, to).sum();
    }

    /** True if logarithms can be taken of all that was reached and added. */
    boolean positive() {
        for (int i = 0; i <= past(); i++) {
            if (reached(i) <= 0 || i > 0 && (rest(i) <= 0 || closed(i) <= 0)) {
                return false;
            }
        }
        return true;
    }

    /** True if no part of any year was zero or less. */
    boolean everyPartPositive() {
        return years.stream().flatMapToDouble(Arrays::stream).allMatch(part -> part > 0);
    }
}
