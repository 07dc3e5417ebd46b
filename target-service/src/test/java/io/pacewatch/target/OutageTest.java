package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
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
    private static final String JUDGING = "pacewatch_consuming{topic=\"pacewatch.readings.v1\"} ";
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

    private static void awaitWrong(String kind, String check, String state) {
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/" + kind)
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == '%s' }.data.state".formatted(check), startsWith(state)));
    }

    private static void awaitJudging() {
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/well").then().statusCode(200));
        when().get("/q/metrics").then().body(containsString(JUDGING + "1.0"));
    }

    private static void awaitStandstill(String state) {
        awaitWrong("well", "judging", state);
        when().get("/q/metrics").then().body(containsString(JUDGING + "0.0"));
        when().get("/q/health/live").then().statusCode(200);
    }

    private static void requireReaders() {
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/api/v1/goals").then().statusCode(200);
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
    void whatWaitsInTheOutboxIsToldWithItsAge() {
        bureau.post(reading(INDICATOR, "331100", "2025-M01", "1.56", "2025-02-25T02:00:00Z"));
        bureau.verdicts(KEY, 1);

        try (Handle held = jdbi.open()) {
            held.begin();
            held.execute("select from goal_state where goal_key = ? for update", KEY);
            jdbi.useHandle(h -> h.execute("""
                    update verdict set published_at = null, created_at = now() - interval '10 minutes'
                    where goal_key = ? and sequence = (select min(sequence) from verdict where goal_key = ?)""", KEY, KEY));
            awaitMetrics("pacewatch_outbox_pending 1.0", "pacewatch_outbox_oldest_seconds 6");
            held.rollback();
        }

        awaitMetrics("pacewatch_outbox_pending 0.0", "pacewatch_outbox_oldest_seconds 0.0");
    }

    private static void awaitMetrics(String... lines) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(when().get("/q/metrics").asString()).contains(lines));
    }

    @Test
    void whileATopicIsMissingOrTooSmallReadersAreAnsweredAndNothingIsJudged()
            throws ExecutionException, InterruptedException {
        String topic = EventType.READING.deadLetterTopic();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(topic)).all().get();
            awaitStandstill(topic + " is missing");
            bureau.post(reading(INDICATOR, "331100", "2025-M04", "1.53", "2025-05-25T02:00:00Z"));

            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            awaitStandstill(topic + " has 3 partitions, not 12; " + topic + " has retention.ms");
            requireReaders();
            assertThat(verdictsOn("2025-M04")).isZero();

            admin.deleteTopics(List.of(topic)).all().get();
            awaitStandstill(topic + " is missing");
        }

        Topics.read(Path.of("../deploy/topics.json")).createAbsent(KafkaClientSettings.at(bootstrapServers));

        await().atMost(LONG).until(() -> verdictsOn("2025-M04") > 0);
        awaitJudging();
    }

    private long verdictsOn(String period) {
        return bureau.verdicts(KEY).stream()
                .filter(v -> v.verdict().period().toString().equals(period))
                .count();
    }

    @Test
    void whileTheBrokerIsAwayReadersAreAnswered() {
        var broker = Infrastructure.shared().broker();
        broker.kill();
        broker.stop();
        awaitStandstill("the broker at " + bootstrapServers + " does not answer");
        requireReaders();

        broker.start(LONG);

        awaitJudging();
        bureau.post(reading(INDICATOR, "331100", "2025-M05", "1.52", "2025-06-25T02:00:00Z"));
        await().atMost(LONG).until(() -> verdictsOn("2025-M05") > 0);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() {
        var database = Infrastructure.shared().database();
        database.kill();
        database.stop();
        bureau.post(reading(INDICATOR, "331100", "2025-M02", "1.56", "2025-03-25T02:00:00Z"));
        awaitWrong("ready", "database", "the database does not answer");
        when().get("/q/health/live").then().statusCode(200);
        when().get("/q/metrics").then().body(containsString("pacewatch_ready 0.0"));

        database.start(LONG);

        await().atMost(LONG).until(() -> verdictsOn("2025-M02") > 0);
        awaitReady(200);
    }
}
