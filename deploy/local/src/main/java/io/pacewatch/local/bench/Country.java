package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up country: counties with the same indicators, and a goal for each of these in each county. A county's bureau
 * posts all of its figures for a month in one request.
 *
 * @param counties   how many
 * @param indicators how many each county has goals for
 */
record Country(int counties, int indicators) {
    /** Who posts. */
    static final String BUREAU = "bench-bureau";

    /** A day on which the first figures of the year are out, and none is late. */
    static final Instant TODAY = Instant.parse("2025-03-10T02:00:00Z");
    /** Whose figures are posted on that day. */
    static final String PERIOD = "2025-M02";

    private static final int FIRST_CODE = 900_000;
    private static final int MILLIONTHS = 6;
    private static final int GOAL = 5;
    private static final String LEAD = "bench-department";

    int goals() {
        return counties * indicators;
    }

    /** Writes seeds for target-service to load: all but the goals, of which a country has too many for a file. */
    void write(Path seeds, Path calendar) {
        var files = new MadeUpSeeds(seeds);
        files.calendar(calendar);
        files.list("indicators", numbers(indicators).map(i -> MadeUpSeeds.indicator(indicator(i), BUREAU)));
        files.list("bureaus", Stream.of(MadeUpSeeds.office(BUREAU, BUREAU)));
        files.list("regions", numbers(counties).map(Country::region).map(MadeUpSeeds::region));
        files.list("departments", Stream.of(MadeUpSeeds.department(LEAD, region(0), "bench@bench.example")));
    }

    /** A county's goals, as the import takes them. */
    ObjectNode goals(int county) {
        ArrayNode goals = Wire.mapper().createArrayNode();
        numbers(indicators)
                .forEach(i -> goals.add(MadeUpSeeds.goal("bench-goal-" + i, indicator(i), region(county), LEAD, GOAL)));
        return Wire.mapper().createObjectNode().set("goals", goals);
    }

    /**
     * A county's figures for one period.
     *
     * @param serial differs from one posting of the same figures to the next, and so do the values
     */
    byte[] figures(int county, String period, Instant publishedAt, int serial) {
        ArrayNode rows = Wire.mapper().createArrayNode();
        numbers(indicators)
                .forEach(i -> rows.addObject()
                        .put("indicator", indicator(i))
                        .put("region", region(county))
                        .put("period", period)
                        .put("value", BigDecimal.valueOf(6_000_000L + serial, MILLIONTHS))
                        .put("publishedAt", publishedAt.toString())
                        .put("madeUp", true));
        return Wire.bytes(rows);
    }

    private static String indicator(int number) {
        return "bench-growth-" + number;
    }

    private static String region(int number) {
        return Integer.toString(FIRST_CODE + number);
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }
}
