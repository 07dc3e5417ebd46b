package io.pacewatch.target;

import static io.pacewatch.target.Postings.as;
import static io.pacewatch.target.Postings.expecting;
import static io.pacewatch.target.Postings.reading;
import static io.pacewatch.target.Postings.withoutTime;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.pacewatch.contracts.SentRecord;
import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReadingToVerdictTest extends WithBureau {
    private static final String LISHUI = "331100";

    @Inject
    Jdbi jdbi;

    @AfterAll
    static void whatWasSentIsAsTheDocumentSays() {
        String broker = Infrastructure.shared().kafkaBootstrapServers();
        List<String> topics = Stream.of(EventType.VERDICT, EventType.CATALOGUE, EventType.GOAL)
                .map(EventType::topic)
                .toList();

        assertThat(SentRecords.violations(broker, topics)).isEmpty();
        assertThat(SentRecords.violations(broker, List.of(EventType.READING.deadLetterTopic())))
                .isEmpty();
        assertThat(SentRecords.on(broker, topics))
                .extracting(SentRecord::topic)
                .contains(topics.toArray(String[]::new));
    }

    private static void awaitOutcome(Reading reading, String outcome) {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/api/v1/submissions/" + reading.submission())
                        .then()
                        .statusCode(200)
                        .body("processed", is(1))
                        .body("rows[0].outcome", equalTo(outcome)));
    }

    @Test
    void theDayOfABureau() {
        String key = "gdp-growth|331100|2025";
        Reading first = reading("gdp-growth", LISHUI, "2025-M06", "5.6", "2025-07-18T02:00:00Z");
        bureau.post(first);

        VerdictEvent behind = bureau.verdicts(key, 1).getFirst();
        assertThat(behind.verdict().status()).isEqualTo(Status.BEHIND);
        assertThat(behind.cause()).isEqualTo(Cause.READING);
        assertThat(behind.news().is()).isTrue();
        assertThat(behind.sequence()).isEqualTo(1);
        given().queryParam("region", LISHUI)
                .get("/api/v1/goals/gdp-growth")
                .then()
                .statusCode(200)
                .body("verdict.status", equalTo("BEHIND"))
                .body("verdict.expected", is(6.5f))
                .body("verdict.gap", is(-0.9f))
                .body("verdict.requiredPace", is(7.4f))
                .body("verdict.requiredPaceToFloor", is(7))
                .body("verdict.profile.name", equalTo("even"))
                .body("verdict.cites", hasSize(1))
                .body("verdict.sentence.zh", notNullValue())
                .body("verdict.sentence.en", notNullValue());

        Reading again = withoutTime(first, Instant.parse("2025-07-20T02:05:00Z"));
        bureau.post(again);
        awaitOutcome(again, "duplicate");
        assertThat(bureau.verdicts(key)).hasSize(1);

        Reading revised =
                as(reading("gdp-growth", LISHUI, "2025-M06", "6.6", "2025-08-20T02:00:00Z"), ReadingStatus.REVISED);
        bureau.post(revised);
        VerdictEvent onPace = bureau.verdicts(key, 2).getLast();
        assertThat(onPace.verdict().status()).isEqualTo(Status.ON_PACE);
        assertThat(onPace.cause()).isEqualTo(Cause.REVISION);
        assertThat(onPace.news().is()).isTrue();
        assertThat(onPace.previous().value()).isEqualByComparingTo("5.6");
        assertThat(onPace.previous().verdictStatus()).isEqualTo(Status.BEHIND);

        Reading late = reading("gdp-growth", LISHUI, "2025-M06", "5.0", "2025-07-17T02:00:00Z");
        bureau.post(late);
        awaitOutcome(late, "superseded");
        assertThat(bureau.verdicts(key)).hasSize(2);
        when().get("/api/v1/series/gdp-growth/331100")
                .then()
                .statusCode(200)
                .body("periods[0].versions.value", contains(5.0f, 5.6f, 6.6f));
        when().get("/api/v1/goals/gdp-growth?asOf=2025-07-19").then().body("verdict.status", equalTo("BEHIND"));
        when().get("/api/v1/goals/gdp-growth/recomputed").then().body("agrees", is(true));
        when().get("/api/v1/goals/gdp-growth/verdicts").then().body("items.sequence", contains(2, 1));
    }

    @Test
    void aWithdrawnFigureTakesItsWarningBack() {
        String key = "fixed-asset-investment-growth|331100|2025";
        bureau.post(reading("fixed-asset-investment-growth", LISHUI, "2025-M05", "7.5", "2025-06-20T02:00:00Z"));
        bureau.post(reading("fixed-asset-investment-growth", LISHUI, "2025-M06", "1.0", "2025-07-18T02:00:00Z"));
        assertThat(bureau.verdicts(key, 2).getLast().verdict().status()).isEqualTo(Status.BEHIND);

        bureau.post(reading("fixed-asset-investment-growth", LISHUI, "2025-M06", null, "2025-07-19T02:00:00Z"));

        VerdictEvent back = bureau.verdicts(key, 3).getLast();
        assertThat(back.cause()).isEqualTo(Cause.DELETION);
        assertThat(back.current()).isTrue();
        assertThat(back.news().is()).isTrue();
        assertThat(back.verdict().period().toString()).isEqualTo("2025-M05");
        assertThat(back.verdict().status()).isEqualTo(Status.ON_PACE);
        bureau.post(reading("fixed-asset-investment-growth", LISHUI, "2025-M05", null, "2025-07-19T02:00:00Z"));
        VerdictEvent none = bureau.verdicts(key, 4).getLast();
        assertThat(none.verdict().status()).isEqualTo(Status.UNKNOWN);
        assertThat(none.reading()).isNull();
        when().get("/api/v1/goals/fixed-asset-investment-growth")
                .then()
                .statusCode(200)
                .body("verdict.status", equalTo("UNKNOWN"));
    }

    @Test
    void aProfileThatArrivesLaterIsSaidAndToldToNobody() {
        String key = "retail-sales-growth|331100|2025";
        bureau.post(reading("retail-sales-growth", LISHUI, "2025-M06", "6.0", "2025-07-18T02:00:00Z"));
        bureau.verdicts(key, 1);

        bureau.post(
                reading("retail-sales", LISHUI, "2024-M06", "400", "2024-07-18T02:00:00Z"),
                reading("retail-sales", LISHUI, "2024-M12", "1000", "2025-01-18T02:00:00Z"));

        // Each of the two is judged by itself, in one batch or in two.
        VerdictEvent changed = bureau.verdicts(key, 3).getLast();
        assertThat(changed.cause()).isEqualTo(Cause.RULE_CHANGE);
        assertThat(changed.news().reason()).isEqualTo("rule-change");
        assertThat(changed.verdict().profile().share()).isEqualByComparingTo("0.4");
        when().get("/api/v1/goals/retail-sales-growth/recomputed").then().body("agrees", is(true));
    }

    @Test
    void aRecordThatComesAgainIsKnownByItsReceipt() {
        String key = "industrial-value-added-growth|331100|2025";
        Reading reading = reading("industrial-value-added-growth", LISHUI, "2025-M06", "7.4", "2025-07-18T02:00:00Z");
        bureau.post(reading, reading);
        bureau.verdicts(key, 1);

        Reading next = reading("industrial-value-added-growth", LISHUI, "2025-M05", "8.0", "2025-06-18T02:00:00Z");
        bureau.post(reading, next);
        awaitOutcome(next, "stored");

        awaitOutcome(reading, "stored");
        List<VerdictEvent> verdicts = bureau.verdicts(key, 3);
        assertThat(verdicts).extracting(VerdictEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(verdicts.get(1).news().reason()).isEqualTo("older-period");
        // May tells more of where June is heading, and that is all that it changes.
        assertThat(verdicts.getLast().cause()).isEqualTo(Cause.RULE_CHANGE);
        assertThat(verdicts.getLast().news().is()).isFalse();
        assertThat(verdicts.getLast().verdict().period()).isEqualTo(Period.month(2025, 6));
    }

    @Test
    void aDayThatIsAddedLaterIsNoDuplicate() {
        String key = "airport-opens|331100|2025";
        Reading silent = reading("airport-opens", LISHUI, "2025-M06", "0.6", "2025-07-10T02:00:00Z");
        Reading expecting = expecting(silent, "2025-10-31");
        bureau.post(silent, expecting);

        assertThat(bureau.verdicts(key, 2))
                .extracting(v -> v.verdict().status())
                .containsExactly(Status.UNKNOWN, Status.ON_PACE);
        awaitOutcome(expecting, "stored");

        Reading again = expecting(silent, "2025-10-31");
        bureau.post(expecting, again);
        awaitOutcome(again, "duplicate");
        assertThat(bureau.verdicts(key)).hasSize(2);
    }

    @Test
    void poisonIsSetAsideAndTheNextRecordJudged() {
        String key = "urban-rural-income-ratio|331100|2025";
        bureau.send(key, "{\"indicator\":".getBytes(StandardCharsets.UTF_8));
        bureau.post(new Reading(
                "urban-rural-income-ratio",
                LISHUI,
                Period.parse("2025-M03"),
                new BigDecimal("1.75"),
                ReadingStatus.PRELIMINARY,
                Instant.parse("2025-04-25T02:00:00Z"),
                true,
                false,
                null,
                null,
                "a note with \u0000 in it",
                null,
                false,
                "S-nul",
                1,
                1,
                "lishui-stats",
                Instant.now()));
        bureau.post(reading("urban-rural-income-ratio", LISHUI, "2025-M06", "1.80", "2025-07-18T02:00:00Z"));

        assertThat(bureau.verdicts(key, 1).getFirst().verdict().status()).isEqualTo(Status.UNKNOWN);
        await().atMost(SOON)
                .until(() -> bureau.on(EventType.READING.deadLetterTopic()).size() >= 2);
    }
}
