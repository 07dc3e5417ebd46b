package io.pacewatch.target.outlook;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.Period.Span;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.series.Series;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series as a table: row 0 is the goal's year, row i the year i years before; column j is the j-th figure of a year.
 * What is not known is NaN, and so is everything of the goal's year after the period judged, whatever is out by now.
 */
final class YearTable {

    /** How many past years count: older ones tell little of this one, and cost as much to fetch. */
    static final int YEARS_BEFORE = 3;

    private final double[][] rows;

    private YearTable(double[][] rows) {
        this.rows = rows;
    }

    /** The figures of this series around the period. */
    static YearTable of(Series series, Indicator indicator, Period period) {
        double[][] rows = new double[YEARS_BEFORE + 1][places(indicator.frequency())];
        for (double[] row : rows) {
            Arrays.fill(row, Double.NaN);
        }
        periods(indicator, period)
                .forEach(at -> rows[period.year() - at.year()][place(indicator, at)] = figure(series, at));
        return new YearTable(rows);
    }

    /** The newest publication among what such a table is made of. */
    static Optional<Instant> newest(Series series, Indicator indicator, Period period) {
        return periods(indicator, period)
                .flatMap(at -> series.versions(at).reversed().stream().limit(1))
                .map(Reading::publishedAt)
                .max(Comparator.naturalOrder());
    }

    /** Those of the period's year up to it, and all of the years before, as the indicator is published. */
    private static Stream<Period> periods(Indicator indicator, Period period) {
        int places = places(indicator.frequency());
        Span span = indicator.measure().accumulation() == Accumulation.PERIOD ? period.span() : Span.MONTH;
        int years = Math.min(YEARS_BEFORE, period.year() - Period.FIRST_YEAR);
        return IntStream.range(0, (years + 1) * places)
                .mapToObj(i -> new Period(
                        span,
                        Period.month(period.year() - i / places, (i % places + 1) * 12 / places)
                                .end()))
                .filter(at -> !at.end().isAfter(period.end()));
    }

    private static double figure(Series series, Period at) {
        return series.current(at).map(r -> r.figure().doubleValue()).orElse(Double.NaN);
    }

    /** A table that knows one row only: a year whose months are all alike. */
    static YearTable even(int places, boolean total) {
        double[][] rows = new double[YEARS_BEFORE + 1][places];
        for (double[] row : rows) {
            Arrays.fill(row, Double.NaN);
        }
        for (int j = 0; j < places; j++) {
            rows[1][j] = total ? (j + 1.0) / places : 1;
        }
        return new YearTable(rows);
    }

    private static int places(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY, IRREGULAR, UNRECOGNISED -> 12;
            case QUARTERLY -> 4;
            case ANNUAL -> 1;
        };
    }

    /** The column of the figure for this period. */
    static int place(Indicator indicator, Period period) {
        return period.month() * places(indicator.frequency()) / 12 - 1;
    }

    int places() {
        return rows[0].length;
    }

    int rows() {
        return rows.length;
    }

    double at(int yearsBefore, int place) {
        return yearsBefore < rows.length ? rows[yearsBefore][place] : Double.NaN;
    }

    boolean knows(int yearsBefore, int place) {
        return Double.isFinite(at(yearsBefore, place));
    }

    /**
     * The levels that these growth rates (percent on the year before) belong to, going out from last year's in both
     * directions, so that what grows is what was published and last year's levels only weigh the parts of the year.
     */
    YearTable levels(YearTable lastYear) {
        double[][] levels = new double[rows.length + 1][places()];
        for (int j = 0; j < places(); j++) {
            levels[1][j] = lastYear.at(1, j);
            levels[0][j] = levels[1][j] * (1 + rows[0][j] / 100);
            for (int i = 1; i < rows.length; i++) {
                levels[i + 1][j] = levels[i][j] / (1 + growth(lastYear, i, j) / 100);
            }
        }
        return new YearTable(levels);
    }

    /** The growth of a past year as published, else as its levels have it. */
    private double growth(YearTable levels, int yearsBefore, int place) {
        if (knows(yearsBefore, place)) {
            return rows[yearsBefore][place];
        }
        DoubleBinaryOperator grown = (now, before) -> before > 0 ? 100 * (now / before - 1) : Double.NaN;
        return grown.applyAsDouble(levels.at(yearsBefore, place), levels.at(yearsBefore + 1, place));
    }
}
