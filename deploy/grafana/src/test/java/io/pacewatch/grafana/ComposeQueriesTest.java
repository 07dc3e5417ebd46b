package io.pacewatch.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.principal.ClientSettingsFile;
import io.pacewatch.local.prometheus.PrometheusApi;
import io.pacewatch.local.stack.RunFile;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks everything that dashboards and rules ask, of the Prometheus and the database of deploy/compose. */
@Tag("compose")
class ComposeQueriesTest {

    @Test
    void answers() throws IOException, SQLException {
        StackDirectory directory = new StackDirectory(Path.of(told("PACEWATCH_DATA")));
        RunFile run = directory.running().orElseThrow();
        String password = Files.readString(Path.of("../compose/secrets/reader"));
        try (StackClient client = new StackClient(
                        directory, run, new ClientSettingsFile(Path.of(told("PACEWATCH_KAFKA_SETTINGS"))));
                PrometheusApi prometheus =
                        new PrometheusApi(URI.create("http://localhost:" + told("PACEWATCH_PROMETHEUS_PORT")));
                Connection reader =
                        DriverManager.getConnection(run.part("postgres").url(), "grafana", password)) {
            Queries queries = new Queries(reader, prometheus);
            queries.awaitFirstScrape();
            Feed feed = new Feed(client, told("PACEWATCH_TOKEN"), OffsetDateTime.parse(told("PACEWATCH_CLOCK")));
            feed.everything();
            // Times begin to be measured with the first of them, and move only from one scrape to the next.
            queries.awaitMeasured("pacewatch_reading_to_verdict_seconds_count");
            feed.corrections();
            assertThat(queries.faults()).isEmpty();
            queries.everyRuleIsEvaluated();
        }
    }

    private static String told(String variable) {
        return Objects.requireNonNull(System.getenv(variable), variable + " is not set; run deploy/compose/try");
    }
}
