package io.pacewatch.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.pacewatch.local.dashboard.Dashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files are what Grafana and its readers need, and the checks that say so can fail. */
class DashboardsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Set<String>> KNOWN = DashboardFaults.variables(Dashboard.all());

    static List<Dashboard> all() {
        return Dashboard.all();
    }

    private static Set<String> recorded() {
        Set<String> names = new HashSet<>();
        for (String file : List.of("recording.yml", "alerts.yml")) {
            names.addAll(yaml(Path.of("../prometheus/rules", file)).findValuesAsText("record"));
        }
        return names;
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(Dashboard dashboard) {
        return new DashboardFaults(dashboard, KNOWN, recorded()).faults();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasWhatItsPanelsNeed(Dashboard dashboard) {
        assertThat(faults(dashboard)).isEmpty();
    }

    @Test
    void areTheThreeThatOthersLinkTo() {
        assertThat(KNOWN.keySet()).containsExactlyInAnyOrder("pacewatch-goals", "pacewatch-pipeline", "pacewatch-goal");
        assertThat(KNOWN.get("pacewatch-goals")).contains("region", "year", "department");
        assertThat(KNOWN.get("pacewatch-goal")).contains("region", "year", "goal");
    }

    /** What a slip of the keyboard would do to a file, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goals.json    | "schemaVersion": 39                         | "schemaVersion": 36                | older than Grafana 11
            goals.json    | "id": 3,                                    | "id": 2,                           | its id is another's
            goals.json    | "最差目标 · Worst goals"                     | "Worst goals"                      | title is not in both languages
            goals.json    | "unit": "none"                              | "unit": ""                         | has no unit
            goals.json    | #cf222e                                     | #ff0000                            | #ff0000 is no status' colour
            goals.json    | "text": "滞后 · Behind"                      | "text": "落后 · Late"               | BEHIND is mapped to
            goals.json    | "value": "滞后 · Behind"                     | "value": "落后 · Late"              | the field BEHIND is not called
            goals.json    | max by (status, department) (pacewatch_goals | sum by (status) (pacewatch_goals   | told by each instance
            goals.json    | "uid": "pacewatch-postgres"                 | "uid": "another"                   | not provisioned
            goals.json    | "type": "barchart"                          | "type": "grafana-polystat-panel"   | no panel of Grafana's own
            goals.json    | ${department:sqlstring}                     | ${departments:sqlstring}           | used and not defined
            goals.json    | &var-goal=                                  | &var-goals=                        | hands on a variable that is not there
            goals.json    | /d/pacewatch-goal/                          | /d/pacewatch-one/                  | leads nowhere
            goals.json    | __data.fields.goal}                         | __data.fields.target}              | a link needs a column target
            goals.json    | "options": "状态 · Status"                   | "options": "状态 · State"           | no query has a column
            pipeline.json | :p99_2m                                     | :p95_2m                            | no rule records
            pipeline.json | "legendFormat": "最久 · oldest"              | "legendFormat": "oldest"           | legend is not in both languages
            pipeline.json | "refId": "B"                                | "refId": "A"                       | has two queries A
            pipeline.json | "y": 1,                                     | "y": 3,                            | lies over
            one-goal.json | ${base}                                     | http://localhost:8082              | defined and not used
            """)
    void aSlipIsFound(String file, String right, String wrong, String said) throws IOException {
        String text = Files.readString(Path.of("dashboards", file));
        Dashboard slipped = new Dashboard(file, new ObjectMapper().readTree(text.replace(right, wrong)));

        List<String> faults = faults(slipped);

        assertThat(text).contains(right);
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @Test
    void theDataSourcesAreThoseThatPanelsAskFor() {
        JsonNode sources =
                yaml(Path.of("provisioning/datasources/pacewatch.yaml")).path("datasources");

        assertThat(Dashboard.stream(sources))
                .hasSize(PanelFaults.SOURCES.size())
                .allSatisfy(source -> assertThat(
                                PanelFaults.SOURCES.get(source.path("uid").asText()))
                        .isEqualTo(source.path("type").asText()));
        assertThat(Dashboard.texts(sources.findValue("secureJsonData"))).allMatch(secret -> secret.startsWith("$"));
    }

    @Test
    void theFolderOfTheProviderIsTheOneInTheReadme() throws IOException {
        JsonNode provider = yaml(Path.of("provisioning/dashboards/pacewatch.yaml"))
                .path("providers")
                .path(0);

        assertThat(Files.readString(Path.of("README.md")))
                .contains(provider.path("options").path("path").asText());
        assertThat(Stream.of("disableDeletion", "allowUiUpdates")
                        .map(provider::path)
                        .map(JsonNode::asBoolean))
                .containsExactly(true, false);
    }
}
