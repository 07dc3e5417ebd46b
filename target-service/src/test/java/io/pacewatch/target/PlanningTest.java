package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goals change while they run: what was said stays, what is said is said anew. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PlanningTest extends WithBureau {

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    private static String at(String county, String id) {
        return "/api/v1/goals/" + id + "?year=2025&region=" + county;
    }

    @Test
    void aChangedGoalIsJudgedAnewAndDoesNotRewriteThePast() {
        String county = "331123";
        planner.add(Planner.goal("changed", county, 2025, "6"));
        bureau.post(reading("gdp-growth", county, "2025-M06", "4.0", "2025-07-18T02:00:00Z"));
        String key = "changed|331123|2025";
        assertThat(bureau.verdicts(key, 1).getFirst().verdict().status()).isEqualTo(Status.BEHIND);

        String tag = when().get(at(county, "changed")).then().extract().header("ETag");
        assertThat(tag).isEqualTo("W/\"1\"");
        String before = when().get("/api/v1/status").then().extract().path("businessTime");
        planner.writes()
                .header("If-Match", tag)
                .queryParam("reason", "市人大常委会批准调整")
                .body(Planner.goal("changed", county, 2025, "4"))
                .put(at(county, "changed"))
                .then()
                .statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("version", is(2));

        VerdictEvent anew = bureau.verdicts(key, 2).getLast();
        assertThat(anew.cause()).isEqualTo(Cause.GOAL_CHANGE);
        assertThat(anew.verdict().status()).isEqualTo(Status.ON_PACE);
        assertThat(anew.verdict().goalVersion()).isEqualTo(2);
        assertThat(anew.previous().verdictStatus()).isEqualTo(Status.BEHIND);
        when().get(at(county, "changed")).then().body("value", is(4)).body("verdict.status", equalTo("ON_PACE"));
        given().queryParam("asOf", before)
                .get(at(county, "changed"))
                .then()
                .body("value", is(6), "version", is(1), "loadedLater", is(false))
                .body("verdict.status", equalTo("BEHIND"), "verdict.goalVersion", is(1));
        given().queryParam("asOf", before)
                .get("/api/v1/board?year=2025&region=" + county)
                .then()
                .body("sections.goals.flatten().verdict.status", contains("BEHIND"));
        given().queryParam("asOf", before)
                .get("/api/v1/goals?status=BEHIND&department=development-reform&region=" + county)
                .then()
                .body("items.version", contains(1));
        given().queryParam("asOf", "2025-07-19")
                .get(at(county, "changed"))
                .then()
                .body("version", is(1), "loadedLater", is(true), "verdict.status", equalTo("BEHIND"));
        given().queryParam("asOf", "2025-07-17")
                .get(at(county, "changed"))
                .then()
                .body("verdict", nullValue());
        when().get("/api/v1/goals/changed/verdicts?region=" + county)
                .then()
                .body("items.verdict.goalVersion", contains(2, 1));
        planner.writes()
                .get("/api/v1/goals/changed/versions?region=" + county)
                .then()
                .body("items.version", contains(2, 1))
                .body("items.reason", contains("市人大常委会批准调整", null))
                .body("items.goal.value", contains(4, 6));
        when().get("/api/v1/goals/changed/recomputed?region=" + county).then().body("agrees", is(true));
    }

    @Test
    void aChangeOfTheRuleAloneIsShownAndOpensNothing() {
        String county = "331121";
        String goal = Planner.goal("banded", county, 2025, "6");
        planner.add(goal);
        bureau.post(reading("gdp-growth", county, "2025-M06", "5.9", "2025-07-18T02:00:00Z"));
        String key = "banded|331121|2025";
        assertThat(bureau.verdicts(key, 1).getFirst().verdict().status()).isEqualTo(Status.ON_PACE);

        String stricter = goal.replace(
                "\"rule\": \"growth\"",
                "\"rule\": \"growth\", \"parameters\": {\"thresholds\": {\"onPace\": 0.01, \"atRisk\": 0.02,"
                        + " \"atRiskShare\": 0}}");
        planner.writes()
                .header("If-Match", "\"1\"")
                .queryParam("reason", "更严")
                .body(stricter)
                .put(at(county, "banded"))
                .then()
                .statusCode(200);

        VerdictEvent anew = bureau.verdicts(key, 2).getLast();
        assertThat(anew.cause()).isEqualTo(Cause.RULE_CHANGE);
        assertThat(anew.verdict().status()).isEqualTo(Status.BEHIND);
        assertThat(anew.news().reason()).isEqualTo("rule-change");
    }

    @Test
    void aDeletedGoalTakesItsWarningBackAndStaysInThePast() {
        String county = "331122";
        planner.add(Planner.goal("deleted", county, 2025, "6"));
        bureau.post(reading("gdp-growth", county, "2025-M06", "4.0", "2025-07-18T02:00:00Z"));
        String key = "deleted|331122|2025";
        bureau.verdicts(key, 1);
        String before = when().get("/api/v1/status").then().extract().path("businessTime");

        planner.writes()
                .header("If-Match", "\"1\"")
                .queryParam("reason", "重复")
                .delete(at(county, "deleted"))
                .then()
                .statusCode(204);

        VerdictEvent last = bureau.verdicts(key, 2).getLast();
        assertThat(last.cause()).isEqualTo(Cause.DELETION);
        assertThat(last.current()).isTrue();
        assertThat(last.news().is()).isTrue();
        assertThat(last.verdict().status()).isEqualTo(Status.UNKNOWN);
        assertThat(last.verdict().reason()).isEqualTo("goal-withdrawn");
        assertThat(last.verdict().goalVersion()).isEqualTo(2);
        when().get(at(county, "deleted")).then().statusCode(404);
        when().get("/api/v1/goals?region=" + county).then().body("items", empty());
        given().queryParam("asOf", before).get(at(county, "deleted")).then().body("verdict.status", equalTo("BEHIND"));
        when().get("/api/v1/goals/deleted/versions?region=" + county)
                .then()
                .body("items.deleted", contains(true, false));
        await().atMost(SOON).untilAsserted(() -> assertThat(goalRecords(key)).hasSize(2));
        assertThat(goalRecords(key).getLast()).isNull();
        bureau.post(reading("gdp-growth", county, "2025-M09", "3.0", "2025-10-18T02:00:00Z"));

        // Added anew it goes on counting, and is judged as if it were new.
        planner.add(Planner.goal("deleted", county, 2025, "6"));
        await().atMost(SOON)
                .untilAsserted(() -> when().get(at(county, "deleted"))
                        .then()
                        .body("version", is(3), "verdict.period", equalTo("2025-M09")));
    }

    @Test
    void aFigureThatOnlyADeletedGoalWaitedForIsLateNoMore() {
        String series = "retail-sales-growth|331181";
        planner.add(Planner.goal("unawaited", "retail-sales-growth", "331181", 2025, "6"));
        await().atMost(SOON).until(() -> lateSteps(series).equals(List.of("reporter")));

        planner.writes()
                .header("If-Match", "*")
                .queryParam("reason", "重复")
                .delete(at("331181", "unawaited"))
                .then()
                .statusCode(204);

        await().atMost(SOON).until(() -> lateSteps(series).equals(List.of("reporter", "unawaited")));
    }

    private List<String> lateSteps(String series) {
        return SentRecords.on(bootstrapServers, List.of(EventType.READING_LATE.topic())).stream()
                .filter(r -> r.key().equals(series))
                .map(r -> new JsonPath(new String(r.value(), StandardCharsets.UTF_8)).getString("step"))
                .toList();
    }

    private List<byte[]> goalRecords(String key) {
        return SentRecords.on(bootstrapServers, List.of(EventType.GOAL.topic())).stream()
                .filter(r -> r.key().equals(key))
                .map(r -> r.value())
                .toList();
    }
}
