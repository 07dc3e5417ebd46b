package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the seeds of a measurement: records that are as plain as target-service takes them. */
record MadeUpSeeds(Path directory) {

    /** The calendar is the real one. */
    void calendar(Path from) {
        try (Stream<Path> files = Files.list(from)) {
            Path to = Files.createDirectories(directory.resolve("calendar"));
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes records of one kind; JSON is YAML. */
    void list(String name, Stream<ObjectNode> records) {
        ArrayNode all = Wire.mapper().createArrayNode();
        records.forEach(all::add);
        JsonNode file = Wire.mapper().createObjectNode().set(name, all);
        try {
            Files.write(Files.createDirectories(directory.resolve(name)).resolve("bench.yaml"), Wire.bytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A monthly growth rate, printed so finely that every reading can have a value of its own. */
    static ObjectNode indicator(String id, String bureau) {
        ObjectNode indicator = office(id, id)
                .put("unit", "percent")
                .put("measure", "ytd-yoy")
                .put("frequency", "M")
                .put("resolution", "0.000001")
                .put("reports", "bureau:" + bureau)
                .put("defaultStatus", "preliminary");
        indicator.set("release", Wire.mapper().valueToTree(Map.of("day", 25, "yearEnd", "01-31")));
        return indicator;
    }

    static ObjectNode region(String code) {
        ObjectNode region = Wire.mapper().createObjectNode().put("code", code).put("level", "county");
        region.set("name", name(code));
        return region;
    }

    static ObjectNode department(String id, String region, String mail) {
        return office(id, region).put("region", region).put("mail", mail).put("language", "zh");
    }

    /** A headline goal for 2025 that growth of this many percent at least meets. */
    static ObjectNode goal(String id, String indicator, String region, String lead, int percent) {
        ObjectNode goal = office(id, region)
                .put("indicator", indicator)
                .put("region", region)
                .put("year", 2025)
                .put("section", "headline")
                .put("wording", "测量用目标，增长" + percent + "%")
                .put("comparator", "at_least")
                .put("value", percent)
                .put("unit", "percent")
                .put("deadline", "2025-12-31")
                .put("firmness", "firm")
                .put("class", "headline")
                .put("rule", "growth")
                .put("profile", "even")
                .put("holds", "at-close")
                .put("lead", lead)
                .put("version", 1);
        goal.set("parameters", Wire.mapper().valueToTree(Map.of("thresholds", Map.of())));
        goal.putArray("stages");
        goal.putArray("helpers");
        return goal;
    }

    static ObjectNode office(String id, String name) {
        ObjectNode office = Wire.mapper().createObjectNode().put("id", id);
        office.set("name", name(name));
        return office;
    }

    private static JsonNode name(String name) {
        return Wire.mapper().valueToTree(Map.of("zh", name, "en", name));
    }
}
