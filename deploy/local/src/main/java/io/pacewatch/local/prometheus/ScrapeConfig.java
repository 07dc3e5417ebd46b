package io.pacewatch.local.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.seeds.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The configuration that is shipped, for a stack that listens elsewhere. Alerts are worked out and sent to nobody: what
 * answers on Alertmanager's usual port may be somebody's real one.
 */
public final class ScrapeConfig {
    private final Path shipped;
    private final ObjectNode config;

    private ScrapeConfig(Path shipped, ObjectNode config) {
        this.shipped = shipped;
        this.config = config;
    }

    /** The one in this directory, its jobs' targets ({@code host:port}) replaced by these. */
    public static ScrapeConfig of(Path directory, Map<String, List<String>> targets) {
        try {
            Path file = directory.resolve("prometheus.yml").toAbsolutePath();
            ScrapeConfig read = new ScrapeConfig(
                    directory.toAbsolutePath(), (ObjectNode) Yaml.mapper().readTree(file.toFile()));
            read.adapt(targets);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adapt(Map<String, List<String>> targets) throws IOException {
        for (JsonNode scrape : config.path("scrape_configs")) {
            ((ObjectNode) scrape).set("static_configs", elsewhere(scrape, targets));
            ((ObjectNode) scrape).remove("file_sd_configs");
        }
        config.set("rule_files", Wire.mapper().valueToTree(ruleFiles()));
        config.remove("alerting");
    }

    /** The groups of the file that it names, each with its labels and other targets. */
    private JsonNode elsewhere(JsonNode scrape, Map<String, List<String>> targets) throws IOException {
        Path file = shipped.resolve(scrape.at("/file_sd_configs/0/files/0").asText());
        JsonNode groups = Yaml.mapper().readTree(file.toFile());
        var jobs = new TreeSet<>(groups.findValuesAsText("job"));
        if (!jobs.equals(targets.keySet())) {
            throw new IllegalArgumentException("%s has %s, expected %s".formatted(file, jobs, targets.keySet()));
        }
        for (JsonNode group : groups) {
            String job = group.at("/labels/job").asText();
            ((ObjectNode) group).set("targets", Wire.mapper().valueToTree(targets.get(job)));
        }
        return groups;
    }

    private List<String> ruleFiles() {
        return config.path("rule_files")
                .valueStream()
                .map(JsonNode::asText)
                .map(each -> shipped + "/" + each)
                .toList();
    }

    /** Scrapes and works out rules more often, to be done sooner; a group with an interval of its own keeps it. */
    public ScrapeConfig every(Duration interval) {
        ((ObjectNode) config.path("global"))
                .put("scrape_interval", interval.toSeconds() + "s")
                .put("evaluation_interval", interval.toSeconds() + "s");
        return this;
    }

    /** The file's text; JSON is YAML. */
    byte[] text() {
        return Wire.bytes(config);
    }
}
