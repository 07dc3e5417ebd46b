package io.pacewatch.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.prometheus.Prometheus;
import io.pacewatch.local.prometheus.ScrapeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks everything that dashboards and rules ask, of a real database and a Prometheus that scrapes two of each service. */
@Tag("dashboards")
class EveryQueryTest {
    @Test
    void answers(@TempDir Path directory) throws IOException, SQLException {
        try (FedStack stack = new FedStack(directory.resolve("stack"));
                Prometheus prometheus = Prometheus.start(directory.resolve("prometheus"), scraping(stack));
                Connection reader = stack.asReader()) {
            Queries queries = new Queries(reader, prometheus.api());
            queries.awaitFirstScrape();
            stack.feed().everything();
            assertThat(queries.faults()).isEmpty();
            twoInstancesAreNotCountedTwice(queries);
            queries.everyRuleIsEvaluated();
        }
    }

    private static ScrapeConfig scraping(FedStack stack) {
        return ScrapeConfig.of(ProjectRoot.find().prometheus(), stack.instances())
                .every(Duration.ofSeconds(1));
    }

    private static void twoInstancesAreNotCountedTwice(Queries queries) {
        long goals =
                Long.parseLong(queries.values("select 'n' as __text, count(*) as __value from target.dashboard_goal")
                        .getFirst());

        await().atMost(Queries.PATIENCE)
                .untilAsserted(() -> assertThat(queries.now("sum(max by (status, department) (pacewatch_goals))")
                                .path(0)
                                .path("value")
                                .path(1)
                                .asText())
                        .isEqualTo(String.valueOf(goals)));
        assertThat(queries.now("count by (status) (pacewatch_goals) > 1")).isNotEmpty();
    }
}
