package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        try {
            copy(calendar, Files.createDirectories(seeds.resolve("calendar")));
            list(seeds, "indicators", List.of(indicator()));
            list(seeds, "bureaus", List.of(office(BUREAU, BUREAU)));
            list(seeds, "regions", numbers().map(BenchCatalogue::regionRecord).toList());
            list(
                    seeds,
                    "departments",
                    numbers().skip(steady - 1L).map(this::department).toList());
            list(seeds, "goals", numbers().map(this::goal).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Stream<Integer> numbers() {
        return IntStream.range(0, steady + warned).boxed();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** JSON is YAML. */
    private static void list(Path seeds, String name, List<ObjectNode> records) throws IOException {
        ArrayNode all = Wire.mapper().createArrayNode();
        records.forEach(all::add);
        Path folder = Files.createDirectories(seeds.resolve(name));
        JsonNode file = Wire.mapper().createObjectNode().set(name, all);
        Files.write(folder.resolve("bench.yaml"), Wire.bytes(file));
    }

    private static ObjectNode indicator() {
        ObjectNode indicator = office(INDICATOR, "bench")
                .put("unit", "percent")
                .put("measure", "ytd-yoy")
                .put("frequency", "M")
                // Fine enough for every reading to have a value of its own, by which its verdict is known.
                .put("resolution", "0.000001")
                .put("reports", "bureau:" + BUREAU)
                .put("defaultStatus", "preliminary");
        indicator.set("release", Wire.mapper().valueToTree(Map.of("day", 25, "yearEnd", "01-31")));
        return indicator;
    }

    private static ObjectNode regionRecord(int number) {
        ObjectNode region =
                Wire.mapper().createObjectNode().put("code", region(number)).put("level", "county");
        region.set("name", name(region(number)));
        return region;
    }

    /** The last steady region's stands for all of those that are never warned. */
    private ObjectNode department(int number) {
        return office(lead(number), region(number))
                .put("region", region(number))
                .put("mail", region(number) + DOMAIN)
                .put("language", "zh");
    }

    private String lead(int number) {
        return number < steady ? NOBODY_IN_PARTICULAR : "bench-" + region(number);
    }

    private ObjectNode goal(int number) {
        ObjectNode goal = office("bench-goal", region(number))
                .put("indicator", INDICATOR)
                .put("region", region(number))
                .put("year", 2025)
                .put("section", "headline")
                .put("wording", "测量用目标，增长" + GOAL + "%")
                .put("comparator", "at_least")
                .put("value", GOAL)
                .put("unit", "percent")
                .put("deadline", "2025-12-31")
                .put("firmness", "firm")
                .put("class", "headline")
                .put("rule", "growth")
                .put("profile", "even")
                .put("holds", "at-close")
                .put("lead", lead(number))
                .put("version", 1);
        goal.set("parameters", Wire.mapper().valueToTree(Map.of("thresholds", Map.of())));
        goal.putArray("stages");
        goal.putArray("helpers");
        return goal;
    }

    private static ObjectNode office(String id, String name) {
        ObjectNode office = Wire.mapper().createObjectNode().put("id", id);
        office.set("name", name(name));
        return office;
    }

    private static JsonNode name(String name) {
        return Wire.mapper().valueToTree(Map.of("zh", name, "en", name));
    }
}
