package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.pacewatch.events.reading.Reading;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers without a token are not told, address by address. The seeds say that work-deaths is internal. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DisclosureTest extends WithBureau {
    private static final String INTERNAL = "work-deaths-fall";
    private static final String SERIES = "work-deaths";

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    private RequestSpecification bearer() {
        return planner.as(given(), planner.bureau());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals/work-deaths-fall",
                "/api/v1/goals/work-deaths-fall?asOf=2025-07-20",
                "/api/v1/goals/work-deaths-fall/verdicts",
                "/api/v1/goals/work-deaths-fall/versions",
                "/api/v1/goals/work-deaths-fall/recomputed",
                "/goals/work-deaths-fall"
            })
    void anInternalGoalIsNotThereWithoutAToken(String path) {
        when().get(path).then().statusCode(404);
        bearer().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/goals?section=7", "/api/v1/goals?section=7&asOf=2025-07-20"})
    void listsLeaveInternalGoalsOut(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(INTERNAL)), "items.id", hasItem("changan-cup"));
        bearer().get(path).then().body("items.id", hasItem(INTERNAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/board", "/api/v1/board?asOf=2025-07-20"})
    void theBoardLeavesInternalGoalsOut(String path) {
        when().get(path).then().statusCode(200).body("sections.goals.flatten().id", not(hasItem(INTERNAL)));
        bearer().get(path).then().body("sections.goals.flatten().id", hasItem(INTERNAL));
    }

    @Test
    void thePageOfAllGoalsLeavesInternalOnesOut() {
        when().get("/?section=7").then().statusCode(200).body(not(containsString(INTERNAL)));
        bearer().get("/?section=7").then().body(containsString(INTERNAL));
    }

    @Test
    void theFiguresOfAnInternalSeriesAreNotThereWithoutAToken() {
        Reading posted = reading(SERIES, "331100", "2025-M06", "3", "2025-07-10T02:00:00Z");
        bureau.post(posted);
        String submission = "/api/v1/submissions/" + posted.submission();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get(submission).then().statusCode(200));

        when().get("/api/v1/series/work-deaths/331100").then().statusCode(200).body("periods", empty());
        bearer().get("/api/v1/series/work-deaths/331100").then().body("periods.period", hasItem("2025-M06"));
        assertThat(when().get("/q/metrics").asString()).doesNotContain("goal=\"work-deaths-fall\"");
        String verdicts = "rows.verdicts.flatten()";
        when().get(submission).then().body(verdicts, empty());
        assertThat(bearer().get(submission).jsonPath().getList(verdicts, String.class))
                .isNotEmpty()
                .allMatch(verdict -> verdict.startsWith(INTERNAL + "|"));
    }

    @Test
    void personsNotesReasonsAndSubmissionsAreForBearers() {
        String county = "331126";
        String at = "?year=2025&region=" + county;
        planner.add(Planner.goal("private", county, 2025, "6")
                .replace("\"lead\":", "\"leader\": \"Zhang San\", \"lead\":"));
        planner.writes()
                .header("If-Match", "*")
                .queryParam("reason", "Li Si wanted it")
                .body(Planner.goal("private", county, 2025, "5")
                        .replace("\"lead\":", "\"leader\": \"Zhang San\", \"lead\":"))
                .put("/api/v1/goals/private" + at)
                .then()
                .statusCode(200);
        bureau.post(Postings.noted(
                reading("gdp-growth", county, "2025-M06", "4.0", "2025-07-18T02:00:00Z"), "Wang Wu 13800000000"));
        bureau.verdicts("private|331126|2025", 1);

        for (String path : List.of(
                "/api/v1/goals/private" + at,
                "/api/v1/goals/private" + at + "&asOf=2025-07-20",
                "/api/v1/goals/private/verdicts" + at,
                "/api/v1/goals/private/versions" + at,
                "/api/v1/goals/private/recomputed" + at,
                "/api/v1/goals" + at,
                "/api/v1/board" + at,
                "/api/v1/series/gdp-growth/" + county,
                "/goals/private" + at)) {
            assertThat(when().get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .doesNotContain("Zhang San", "Li Si", "Wang Wu", "\"submission\"");
        }
        bearer().get("/api/v1/goals/private" + at).then().body("leader", equalTo("Zhang San"));
        bearer().get("/api/v1/goals/private/versions" + at).then().body("items.reason", hasItem("Li Si wanted it"));
        String series = bearer().get("/api/v1/series/gdp-growth/" + county).asString();
        assertThat(series).contains("Wang Wu", "\"submission\"");
        planner.writes()
                .header("If-Match", "*")
                .queryParam("reason", "Li Si no longer wants it")
                .delete("/api/v1/goals/private" + at)
                .then()
                .statusCode(204);
        when().get("/goals/private" + at).then().statusCode(200).body(not(containsString("Li Si")));
        bearer().get("/goals/private" + at).then().body(containsString("Li Si"));
    }
}
