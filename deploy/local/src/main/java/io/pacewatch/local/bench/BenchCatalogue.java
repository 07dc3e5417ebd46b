package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The made-up country of a measurement: regions with one headline goal each, and a department of its own for each
 * region that is warned, since a department gets its mails one after the other. So many regions that none gets an
 * unlikely number of revisions.
 */
record BenchCatalogue(int steady, int warned) {
    /** Who posts. */
    static final String BUREAU = "bench-bureau";
    /** What is posted. */
    static final String INDICATOR = "bench-growth";
    /** Whose verdicts are waited for. */
    static final int GOAL = 5;
    /** A day on which the figures for the first half of the year are news. */
    static final Instant TODAY = Instant.parse("2025-07-20T02:00:00Z");

    private static final int FIRST_CODE = 900_000;
    private static final String DOMAIN = "@bench.example";
    private static final String NOBODY_IN_PARTICULAR = "bench-department";

    /** As many regions as the measurements of a release are made with. */
    static BenchCatalogue standard() {
        return new BenchCatalogue(1800, 200);
    }

    /** Code of the region with this number, counted from 0; the warned ones come after the steady ones. */
    static String region(int number) {
        return Integer.toString(FIRST_CODE + number);
    }

    /** Code of the region that this mail address warns. */
    static String regionOf(String address) {
        return address.replace(DOMAIN, "");
    }

    /** Writes seeds for target-service to load; the calendar is the one that comes with Pacewatch. */
    void write(Path seeds, Path calendar) {
        var files = new MadeUpSeeds(seeds);
        files.calendar(calendar);
        files.list("indicators", Stream.of(MadeUpSeeds.indicator(INDICATOR, BUREAU)));
        files.list("bureaus", Stream.of(MadeUpSeeds.office(BUREAU, BUREAU)));
        files.list("regions", numbers().map(BenchCatalogue::region).map(MadeUpSeeds::region));
        files.list("departments", numbers().skip(steady - 1L).map(this::department));
        files.list("goals", numbers().map(this::goal));
    }

    private Stream<Integer> numbers() {
        return IntStream.range(0, steady + warned).boxed();
    }

    /** The last steady region's stands for all of those that are never warned. */
    private ObjectNode department(int number) {
        return MadeUpSeeds.department(lead(number), region(number), region(number) + DOMAIN);
    }

    private String lead(int number) {
        return number < steady ? NOBODY_IN_PARTICULAR : "bench-" + region(number);
    }

    private ObjectNode goal(int number) {
        return MadeUpSeeds.goal("bench-goal", INDICATOR, region(number), lead(number), GOAL);
    }
}
