package io.pacewatch.target;

import static io.pacewatch.target.Bureau.reading;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.local.infrastructure.EmbeddedInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while a part that the service stands on is away, and after a death at the worst moment. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OutageTest {
    private static final String INDICATOR = "income-gap-to-top-city";
    private static final String KEY = INDICATOR + "|331100|2025";
    private static final Duration LONG = Duration.ofSeconds(40);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Jdbi jdbi;

    private Bureau bureau;

    @BeforeEach
    void open() {
        awaitReady(200);
        bureau = new Bureau(bootstrapServers);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static void awaitReady(int status) {
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(status));
    }

    @Test
    void whatADeathLeftUnpublishedGoesOutBeforeTheNextVerdict() {
        bureau.post(reading(INDICATOR, "331100", "2025-M03", "1.55", "2025-04-25T02:00:00Z"));
        long first = bureau.verdicts(KEY, 1).getLast().sequence();
        int told = bureau.verdicts(KEY).size();

        jdbi.useHandle(h -> h.execute("update verdict set published_at = null where goal_key = ?", KEY));
        bureau.post(reading(INDICATOR, "331100", "2025-M06", "1.54", "2025-07-18T02:00:00Z"));

        await().atMost(LONG).until(() -> bureau.verdicts(KEY).stream().anyMatch(v -> v.sequence() == first + 1));
        List<Long> sequences =
                bureau.verdicts(KEY).stream().map(VerdictEvent::sequence).toList();
        assertThat(sequences.subList(told, sequences.indexOf(first + 1))).contains(first);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() {
        var database = EmbeddedInfrastructure.shared().database();
        database.kill();
        database.stop();
        bureau.post(reading(INDICATOR, "331100", "2025-M02", "1.56", "2025-03-25T02:00:00Z"));
        awaitReady(503);
        when().get("/q/health/live").then().statusCode(200);

        database.start(LONG);

        await().atMost(LONG)
                .until(() -> bureau.verdicts(KEY).stream()
                        .anyMatch(v -> v.verdict().period().toString().equals("2025-M02")));
        awaitReady(200);
    }
}
