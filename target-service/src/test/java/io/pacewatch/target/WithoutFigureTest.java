package io.pacewatch.target;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is said of goals of which nothing is known: in July 2025 nobody has reported on a park that was to be founded, and
 * research intensity is not published before October 2026.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WithoutFigureTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void goalsAreThere() {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void silenceIsUnknownOnlyWhereAReportWasDue() {
        when().get("/api/v1/goals/national-park")
                .then()
                .body("verdict", nullValue())
                .body("status", equalTo("UNKNOWN"), "reason", equalTo("no-report"));
        when().get("/api/v1/goals/rd-intensity")
                .then()
                .body("verdict", nullValue())
                .body("status", equalTo("NOT_DUE"), "reason", nullValue());
        // A year's figure that is overdue is late and not silent.
        when().get("/api/v1/goals/charging-piles")
                .then()
                .body("status", equalTo("NOT_DUE"), "late.period", equalTo("2025-M06"));
        when().get("/api/v1/goals/national-park/recomputed")
                .then()
                .body("status", equalTo("UNKNOWN"), "reason", equalTo("no-report"), "agrees", is(true));
    }

    @Test
    void thatWasSoFromTheDayAfterTheFirstReportWasDue() {
        given().queryParam("asOf", "2025-04-10")
                .get("/api/v1/goals/national-park")
                .then()
                .body("status", equalTo("NOT_DUE"), "reason", nullValue());
        given().queryParam("asOf", "2025-04-11")
                .get("/api/v1/goals/national-park")
                .then()
                .body("status", equalTo("UNKNOWN"), "reason", equalTo("no-report"));
        given().queryParam("asOf", "2025-04-11")
                .get("/api/v1/goals?region=331100&section=5&status=UNKNOWN")
                .then()
                .body("items.id", hasItem("national-park"));
    }

    @Test
    void whatIsWaitedForIsAnsweredForAnotherTimeToo() {
        String piles = "items.find { it.id == 'charging-piles' }";
        given().queryParam("asOf", "2025-07-20")
                .get("/api/v1/goals?region=331100&limit=500")
                .then()
                .body(piles + ".late.period", equalTo("2025-M06"), piles + ".awaiting", nullValue());
        given().queryParam("asOf", "2025-07-19")
                .get("/api/v1/goals/charging-piles")
                .then()
                .body("late", nullValue(), "awaiting", nullValue());
        given().queryParam("asOf", "2026-01-05")
                .get("/api/v1/goals?region=331100&limit=500")
                .then()
                .body(piles + ".awaiting.period", equalTo("2025-M12"));
    }

    @Test
    void goalsAreFoundAndCountedWhereTheyStand() {
        when().get("/api/v1/goals?region=331100&department=science-technology&status=UNKNOWN")
                .then()
                .body("items.id", hasItem("national-high-tech-zone"))
                .body("items.id", not(hasItem("rd-intensity")))
                .body("items.verdict", not(hasItem(not(nullValue()))));
        when().get("/api/v1/goals?region=331100&department=science-technology&status=NOT_DUE")
                .then()
                .body("items.id", hasItem("rd-intensity"))
                .body("items.id", not(hasItem("national-high-tech-zone")));
        when().get("/api/v1/board")
                .then()
                .body("sections.find { it.section == '2' }.statuses.UNKNOWN", equalTo(silentInSectionTwo()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(when().get("/q/metrics").asString())
                        .contains(
                                "pacewatch_goals{department=\"science-technology\",status=\"UNKNOWN\"} 5.0",
                                "pacewatch_goals{department=\"science-technology\",status=\"NOT_DUE\"} 7.0"));
    }

    private static int silentInSectionTwo() {
        return when().get("/api/v1/goals?region=331100&section=2&status=UNKNOWN&limit=500")
                .path("items.size()");
    }

    @Test
    void thePagesSayItInWords() {
        assertThat(page("national-park", "zh"))
                .contains("<strong>未报进展</strong>")
                .contains("class=\"UNKNOWN status\"");
        assertThat(page("national-park", "en")).contains("<strong>No report yet</strong>");
        assertThat(page("rd-intensity", "zh"))
                .contains("<strong>—</strong>")
                .contains("class=\"NOT_DUE status\"")
                .doesNotContain("数据逾期");
        assertThat(page("charging-piles", "zh")).contains("<strong>—</strong>").contains("数据逾期");
    }

    private static String page(String goal, String language) {
        return when().get("/goals/" + goal + "?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
