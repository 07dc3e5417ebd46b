package io.pacewatch.local.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.StackRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeConfigTest {
    private static final Path SHIPPED = ProjectRoot.find().prometheus();
    private static final Map<String, List<String>> TARGETS = Map.of(
            "ingest-service", List.of("127.0.0.1:1"),
            "target-service", List.of("127.0.0.1:2", "127.0.0.1:3"),
            "alert-service", List.of("127.0.0.1:4"));

    @Test
    void isTheShippedOneWithOtherTargetsAndNobodyToWarn() throws IOException {
        JsonNode config =
                Wire.mapper().readTree(ScrapeConfig.of(SHIPPED, TARGETS).text());

        assertThat(config.path("scrape_configs").findValuesAsText("metrics_path"))
                .containsOnly("/q/metrics");
        JsonNode second = config.at("/scrape_configs/0/static_configs/1");
        assertThat(second.at("/labels/job").asText()).isEqualTo("target-service");
        assertThat(second.path("targets").valueStream())
                .extracting(JsonNode::asText)
                .containsExactly("127.0.0.1:2", "127.0.0.1:3");
        assertThat(config.findValue("file_sd_configs")).isNull();
        assertThat(config.path("global").path("scrape_interval").asText()).isEqualTo("15s");
        assertThat(config.has("alerting")).isFalse();
        Path rules = Path.of(config.path("rule_files").path(0).asText());
        assertThat(rules).isAbsolute();
        assertThat(rules.getParent()).isDirectoryContaining("glob:**.yml");
    }

    @Test
    void scrapesMoreOftenWhereThatIsWanted() throws IOException {
        JsonNode config = Wire.mapper()
                .readTree(ScrapeConfig.of(SHIPPED, TARGETS)
                        .every(Duration.ofSeconds(1))
                        .text());

        assertThat(config.path("global").path("scrape_interval").asText()).isEqualTo("1s");
        assertThat(config.path("global").path("evaluation_interval").asText()).isEqualTo("1s");
    }

    @Test
    void aJobWithoutTargetsIsRefused() {
        assertThatThrownBy(() -> ScrapeConfig.of(SHIPPED, Map.of("ingest-service", List.of("127.0.0.1:1"))))
                .hasMessageContaining("services.yml has [alert-service, ingest-service, target-service]")
                .hasMessageContaining("expected [ingest-service]");
    }

    @Test
    void aMissingProgramIsNamedWithItsPackage(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> Prometheus.requireProgram(directory.toString()))
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("apt-get install prometheus");

        Path program = Files.createFile(directory.resolve("prometheus"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Prometheus.requireProgram("/nowhere:" + directory);
    }
}
