package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.pacewatch.target.Postings.withoutTime;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was accepted is stored and has a receipt, whatever a total, a name or a goal makes of judging it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class StoredWhateverIsThrownTest extends WithBureau {
    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @Inject
    Jdbi jdbi;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    private void awaitReceipt(Reading reading, String outcome, String... unjudged) {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/api/v1/submissions/" + reading.submission())
                        .then()
                        .statusCode(200)
                        .body("processed", is(1))
                        .body("rows[0].outcome", equalTo(outcome))
                        .body("rows[0].cannotBeJudged", unjudged.length == 0 ? empty() : contains(unjudged)));
    }

    @Test
    void aNegativeTotalTakesNoReadingWithIt() {
        String region = region("331191");
        planner.add(Planner.goal("negative-total", region, 2025, "6"));
        Reading growth = reading("gdp-growth", region, "2025-M03", "5.6", "2025-04-21T02:00:00Z");
        Reading quarter = reading("gdp", region, "2024-M03", "100", "2024-04-21T02:00:00Z");
        Reading slip = reading("gdp", region, "2024-M12", "-1", "2025-01-21T02:00:00Z");
        Reading next = reading("gdp-growth", region, "2025-M06", "5.8", "2025-07-18T02:00:00Z");

        bureau.post(growth, quarter, slip, next);

        for (Reading each : new Reading[] {growth, quarter, slip, next}) {
            awaitReceipt(each, "stored");
        }
        when().get("/api/v1/series/gdp/" + region).then().body("periods.current.value", contains(100, -1));
        assertThat(bureau.verdicts("negative-total|" + region + "|2025", 2)).isNotEmpty();
    }

    @Test
    void aMissingNameCostsOneGoalItsVerdictUntilItIsThere() {
        String region = region("331192");
        planner.add(Planner.goal("named", region, 2025, "6"));
        planner.add(Planner.goal("nameless", region, 2025, "6"));
        jdbi.useHandle(h -> h.execute("""
                update goal set goal = jsonb_set(goal::jsonb, '{lead}', '"lost"')::json
                where goal_key = 'nameless|331192|2025'
                """));
        Reading posted = reading("gdp-growth", region, "2025-M06", "4.1", "2025-07-18T02:00:00Z");

        bureau.post(posted);

        awaitReceipt(posted, "stored", "nameless|331192|2025");
        when().get("/api/v1/goals/named?year=2025&region=" + region).then().body("verdict.status", equalTo("BEHIND"));
        when().get("/api/v1/goals/nameless?year=2025&region=" + region)
                .then()
                .body("status", equalTo("UNKNOWN"), "reason", equalTo("cannot-be-judged"));
        jdbi.useHandle(h -> h.execute("""
                update goal set goal = jsonb_set(goal::jsonb, '{lead}', '"development-reform"')::json
                where goal_key = 'nameless|331192|2025'
                """));
        recompute();
        when().get("/api/v1/goals/nameless?year=2025&region=" + region)
                .then()
                .body("verdict.status", equalTo("BEHIND"));
    }

    @Test
    void aGoalThatNobodyCanReadCostsItsNeighboursNothing() {
        String region = region("331193");
        planner.add(Planner.goal("legible", region, 2025, "6"));
        planner.add(Planner.goal("illegible", region, 2025, "6"));
        jdbi.useHandle(h -> h.execute("""
                update goal set goal = jsonb_set(goal::jsonb, '{deadline}', '"never"')::json
                where goal_key = 'illegible|331193|2025'
                """));
        Reading posted = reading("gdp-growth", region, "2025-M06", "4.1", "2025-07-18T02:00:00Z");

        bureau.post(posted);

        awaitReceipt(posted, "stored", "illegible|331193|2025");
        when().get("/api/v1/goals?region=" + region)
                .then()
                .statusCode(200)
                .body("items.id", contains("legible"))
                .body("items[0].verdict.status", equalTo("BEHIND"));
        jdbi.useHandle(h -> h.execute("""
                update goal set goal = jsonb_set(goal::jsonb, '{deadline}', '"2025-12-31"')::json
                where goal_key = 'illegible|331193|2025'
                """));
        recompute();
        when().get("/api/v1/goals/illegible?year=2025&region=" + region)
                .then()
                .body("verdict.status", equalTo("BEHIND"));
    }

    private void recompute() {
        String at = planner.writes()
                .post("/api/v1/goals:recompute")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(SOON).until(() -> planner.writes().get(at).jsonPath().getString("finishedAt") != null);
    }

    @Test
    void aWithdrawnSoleFigureStandsInTheRecomputationToo() {
        String region = region("331194");
        planner.add(Planner.goal("withdrawn-sole", region, 2025, "6"));
        bureau.post(reading("gdp-growth", region, "2025-M06", "4.1", "2025-07-18T02:00:00Z"));
        Reading withdrawn = reading("gdp-growth", region, "2025-M06", null, "2025-07-19T02:00:00Z");

        bureau.post(withdrawn);

        awaitReceipt(withdrawn, "stored");
        // The figure of the quarter before is late again once the pass over what is due has seen it.
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/api/v1/goals/withdrawn-sole/recomputed?year=2025&region=" + region)
                        .then()
                        .body("status", equalTo("UNKNOWN"))
                        .body("reason", equalTo("withdrawn"))
                        .body("said.reason", equalTo("withdrawn"))
                        .body("late.period", equalTo("2025-M03"))
                        .body("differs", empty())
                        .body("agrees", is(true)));
    }

    @Test
    void bothRowsOfAConflictAndTheRowThatSeriesLeaveOutAreNamed() {
        String region = region("331195");
        Reading first = reading("gdp-growth", region, "2025-M06", "4.1", "2025-07-18T02:00:00Z");
        Reading other = reading("gdp-growth", region, "2025-M06", "4.2", "2025-07-18T02:00:00Z");
        Reading timeless = withoutTime(
                reading("retail-sales-growth", region, "2025-M06", "3.3", "2025-07-18T02:00:00Z"),
                Instant.parse("2025-07-19T02:00:00Z"));
        Reading earlier = reading("retail-sales-growth", region, "2025-M06", "3.3", "2025-07-18T02:00:00Z");
        bureau.post(first, other, timeless);
        awaitReceipt(timeless, "stored");

        bureau.post(earlier);

        awaitReceipt(earlier, "superseded");
        awaitReceipt(timeless, "duplicate");
        for (Reading each : new Reading[] {first, other}) {
            await().atMost(SOON)
                    .untilAsserted(() -> when().get("/api/v1/submissions/" + each.submission())
                            .then()
                            .body("rows[0].conflict", is(true)));
        }
    }

    @Test
    void poisonHasItsReceiptAndOneOfAMegabyteBlocksNobody() {
        String region = region("331196");
        String key = "gdp-growth|" + region;
        byte[] garbage = new byte[1_048_300];
        Arrays.fill(garbage, (byte) 'x');
        byte[] id = "S-poison/1".getBytes(StandardCharsets.UTF_8);
        Reading good = reading("gdp-growth", region, "2025-M06", "4.1", "2025-07-18T02:00:00Z");

        bureau.send(key, garbage);
        bureau.send(key, "{".getBytes(StandardCharsets.UTF_8), Map.of("ce_id", id));
        bureau.post(good);

        awaitReceipt(good, "stored");
        when().get("/api/v1/submissions/S-poison")
                .then()
                .statusCode(200)
                .body("processed", is(1), "accepted", is(1))
                .body("rows", hasSize(1), "rows[0].outcome", equalTo("set-aside"));
        await().atMost(SOON)
                .until(() -> bureau.on(EventType.READING.deadLetterTopic()).stream()
                        .anyMatch(letter ->
                                letter.value() == null && letter.headers().lastHeader("dlq-value-left-out") != null));
    }

    private String region(String code) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into catalogue (key, record, loaded_at)
                        select 'region/' || :code, jsonb_set(record::jsonb, '{code}', to_jsonb(cast(:code as text)))::json,
                            loaded_at from catalogue where key = 'region/331102' on conflict do nothing
                        """).bind("code", code).execute());
        return code;
    }
}
