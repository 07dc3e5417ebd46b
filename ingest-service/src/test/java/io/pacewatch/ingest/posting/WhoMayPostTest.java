package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bureau posts the figures that it reports, in its own regions, and no others. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class WhoMayPostTest {

    private static final String READINGS = "/api/v1/readings";

    @TestHTTPResource
    URI address;

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static ValidatableResponse trial(String token, String... rows) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .queryParam("dryRun", true)
                .body("[" + String.join(",", rows) + "]")
                .post(READINGS)
                .then();
    }

    private static String growth(String region) {
        return ReadingsResourceTest.reading(region, "2025-Q1", "5.1");
    }

    @Test
    void aBureauPostsForItsRegionAndThoseBelow() {
        trial(PostingResources.wholeToken, growth("331100"), growth("331124"))
                .statusCode(200)
                .body("accepted", equalTo(2));
    }

    @Test
    void aCountyOverwritesNoFigureOfTheCity() {
        trial(PostingResources.countyToken, growth("331100"))
                .statusCode(403)
                .body("errors[0].code", equalTo("scope.not-yours"), "errors[0].column", equalTo("indicator"))
                .body("errors[0].found", equalTo("gdp-growth"), "errors[0].expected", equalTo("-"));
        trial(PostingResources.countyToken, growth("331124")).statusCode(403);
    }

    @Test
    void whoPostsNothingIsToldWhoDoes() {
        trial(PostingResources.adminToken, growth("331100"))
                .statusCode(403)
                .body("detail", equalTo("This needs the token of a bureau"));
    }

    /** The body is announced and never sent: an answer can only come from who did not wait for it. */
    @Test
    void aBodyWithoutATokenIsRefusedUnread() {
        String answer = RawHttp.head(address, """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 10400000\r
                \r
                [""".formatted(READINGS));

        assertThat(answer)
                .startsWith("HTTP/1.1 401 ")
                .containsIgnoringCase("WWW-Authenticate: Bearer")
                .containsIgnoringCase("Content-Type: application/problem+json");
    }
}
