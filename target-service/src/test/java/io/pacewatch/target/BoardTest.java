package io.pacewatch.target;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.pacewatch.events.wire.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is there before any reading: the catalogue on its topic, and every goal on the board. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BoardTest extends WithBureau {

    @Test
    void theCatalogueEndsWithItsMarkerAndTheBoardShowsEveryGoal() {
        await().atMost(SOON)
                .until(() -> bureau.on(EventType.CATALOGUE.topic()).stream()
                        .anyMatch(r -> new String(r.key(), StandardCharsets.UTF_8).equals("complete")));
        assertThat(new String(bureau.on(EventType.CATALOGUE.topic()).getLast().key(), StandardCharsets.UTF_8))
                .isEqualTo("complete");
        when().get("/api/v1/goals?region=331100&limit=4")
                .then()
                .body("items", hasSize(4))
                .body("next", notNullValue());
        when().get("/api/v1/board")
                .then()
                .body("sections[0].section", equalTo("headline"))
                .body("sections[0].goals", hasSize(8));
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("GDP growth"), containsString("Songyang"));
        when().get("/goals/gdp-growth?lang=zh").then().statusCode(200).body(containsString("全市生产总值增长6.5%左右"));
        when().get("/goals/nothing").then().statusCode(404);
        when().get("/board.css").then().statusCode(200);
        when().get("/api/v1/goals/nothing").then().statusCode(404).contentType("application/problem+json");
        when().get("/api/v1/goals?limit=0").then().statusCode(400);
        when().get("/api/v1/submissions/nothing").then().statusCode(404).header("Retry-After", "1");
    }
}
