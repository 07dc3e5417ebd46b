package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole plan comes in at once: next year's beside this year's, or nothing if anything of it is wrong. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PlanImportTest extends WithBureau {
    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    @Test
    void aFileThatDoesNotSayWhatItIsCanBeEither() {
        for (String file : List.of("goals: []", "{\"goals\": []}")) {
            planner.writes()
                    .noContentType()
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .urlEncodingEnabled(false)
                    .post("/api/v1/goals:import?dryRun=true")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void nextYearsGoalsJoinThoseOfThisYear() {
        String county = "331126";
        planner.add(Planner.goal("yearly", county, 2025, "6"));
        String next = Planner.plan(
                Planner.goal("yearly", county, 2026, "5"),
                Planner.goal("yearly", county, 2025, "6.5"),
                Planner.goal("extra", county, 2026, "1"));
        planner.writes()
                .body(next)
                .post("/api/v1/goals:import?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", is(true), "added.id", contains("yearly", "extra"), "unchanged", empty())
                .body("changed[0].fields.field", contains("value", "wording"))
                .body("changed[0].fields[0].before", is(6), "changed[0].fields[0].after", is(6.5f));
        when().get("/api/v1/goals?region=" + county).then().body("items", hasSize(1));
        planner.writes()
                .body(next)
                .post("/api/v1/goals:import")
                .then()
                .statusCode(400)
                .body("detail", containsString("reason"));

        planner.writes()
                .queryParam("reason", "next-year")
                .body(next)
                .urlEncodingEnabled(false)
                .post("/api/v1/goals:import")
                .then()
                .statusCode(200)
                .body("added", hasSize(2), "changed", hasSize(1));
        bureau.post(
                reading("gdp-growth", county, "2025-M12", "6.6", "2026-01-20T02:00:00Z"),
                reading("gdp-growth", county, "2026-M03", "4.8", "2026-04-20T02:00:00Z"));

        VerdictEvent of2026 = bureau.verdicts("yearly|331126|2026", 1).getLast();
        VerdictEvent of2025 = bureau.verdicts("yearly|331126|2025", 1).getLast();
        assertThat(of2026.verdict().period().toString()).isEqualTo("2026-M03");
        assertThat(of2025.verdict().period().toString()).isEqualTo("2025-M12");
        assertThat(of2025.verdict().status()).isEqualTo(Status.ACHIEVED);
        assertThat(of2025.verdict().goalVersion()).isEqualTo(2);
        // The business year is still 2025.
        when().get("/api/v1/goals/yearly?region=" + county).then().body("year", is(2025));
        when().get("/api/v1/board?region=" + county).then().body("year", is(2025));
        given().queryParam("asOf", "2026-05-01")
                .get("/api/v1/goals/yearly?region=" + county)
                .then()
                .body("year", is(2026));
        when().get("/api/v1/goals?limit=1&region=" + county).then().body("items", hasSize(1));
    }

    @Test
    void aPlanWithOneWrongGoalChangesNothingAndSaysWhere() {
        String county = "331127";
        String yaml = """
                goals:
                  - id: sound
                    indicator: gdp-growth
                    region: "%1$s"
                    year: 2025
                    name: {zh: 增速, en: Growth}
                    section: "1"
                    wording: 增长5%%以上
                    comparator: at_least
                    value: 5
                    unit: percent
                    deadline: "2025-12-31"
                    rule: growth
                    lead: development-reform
                  - id: wrong
                    indicator: gdp-grwoth
                    region: "%1$s"
                    year: 2025
                    name: {zh: 增速, en: Growth}
                    section: "1"
                    wording: 增长5%%以上
                    comparator: at_least
                    value: 5
                    unit: percent
                    deadline: "2026-12-31"
                    rule: growth
                    lead: development-reform
                """.formatted(county);

        planner.writes()
                .contentType("application/yaml; charset=UTF-8")
                .header("Accept-Language", "en")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/goals:import")
                .then()
                .statusCode(422)
                .body("errors.row", contains(16, 25))
                .body("errors.column", contains("indicator", "deadline"))
                .body("errors[0].found", equalTo("gdp-grwoth"))
                .body("errors[1].expected", equalTo("a day in 2025"));

        when().get("/api/v1/goals?region=" + county).then().body("items", empty());
    }
}
