package io.pacewatch.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks everything that dashboards and rules ask, of a real database and a Prometheus that scrapes two of each service. */
@Tag("dashboards")
class EveryQueryTest {
    @Test
    void answers(@TempDir Path directory) throws IOException, SQLException {
        Path series = Files.createDirectory(directory.resolve("prometheus"));
        try (FedStack stack = new FedStack(directory.resolve("stack"));
                Scraper scraper = Scraper.start(series, stack.instances());
                Connection reader = stack.asReader()) {
            Queries queries = new Queries(reader, scraper.prometheus());
            queries.awaitFirstScrape();
            stack.feed().everything();
            assertThat(queries.faults()).isEmpty();
            twoInstancesAreNotCountedTwice(queries);
            queries.everyRuleIsEvaluated();
        }
    }

    private static void twoInstancesAreNotCountedTwice(Queries queries) {
        long goals =
                Long.parseLong(queries.values("select 'n' as __text, count(*) as __value from target.dashboard_goal")
                        .getFirst());

        await().atMost(Queries.PATIENCE)
                .untilAsserted(() -> assertThat(queries.prometheus()
                                .ask("sum(max by (status, department) (pacewatch_goals))", true, Queries.BACK)
                                .path(0)
                                .path("value")
                                .path(1)
                                .asText())
                        .isEqualTo(String.valueOf(goals)));
        assertThat(queries.prometheus().ask("count by (status) (pacewatch_goals) > 1", true, Queries.BACK))
                .isNotEmpty();
    }
}
