package io.pacewatch.target;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are asked for before anything else, and each kind opens its own doors only. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WhoMayDoWhatTest {
    private static final String GOALS = "/api/v1/goals";
    private static final int TEN_MEGABYTES = 10_400_000;

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @TestHTTPResource
    URI address;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    /** The body is announced and never sent: an answer can only come from who did not wait for it. */
    @ParameterizedTest
    @CsvSource({"POST, /api/v1/goals", "POST, /api/v1/goals:import", "PUT, /api/v1/goals/gdp-growth"})
    void aBodyWithoutATokenIsRefusedUnread(String method, String path) {
        String answer = RawHttp.head(address, """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Accept-Language: en\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                {""".formatted(method, path, TEN_MEGABYTES));

        assertThat(answer)
                .startsWith("HTTP/1.1 401 ")
                .containsIgnoringCase("WWW-Authenticate: Bearer")
                .containsIgnoringCase("Content-Type: application/problem+json");
    }

    @Test
    void oneGoalHasTwoMegabytesAndAnImportMore() {
        String spaces = " ".repeat(TEN_MEGABYTES);
        planner.writes()
                .header("Accept-Language", "en")
                .body(spaces)
                .post(GOALS)
                .then()
                .statusCode(413)
                .body("detail", equalTo("At most 2 MB"));
        planner.writes()
                .body(new ByteArrayInputStream(spaces.getBytes(StandardCharsets.UTF_8)))
                .post(GOALS)
                .then()
                .statusCode(413);
        planner.writes()
                .body(Planner.plan() + spaces)
                .post(GOALS + ":import?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void aBureauMovesNoGoals() {
        planner.as(given(), planner.bureau())
                .header("Accept-Language", "en")
                .delete(GOALS + "/gdp-growth")
                .then()
                .statusCode(403)
                .body("detail", equalTo("This needs the token of an administrator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/goals", "/api/v1/board", "/"})
    void aTokenThatDoesNotWorkIsSaidSoEvenWhereNoneIsNeeded(String path) {
        long before = refused("unknown");

        asStranger(path).statusCode(401).body("type", containsString("auth.unknown-token"));

        assertThat(refused("unknown")).isGreaterThan(before);
    }

    private ValidatableResponse asStranger(String path) {
        return given().header("Authorization", "Bearer pw_guess").get(path).then();
    }

    @Test
    void everyReasonIsCountedFromTheStart() {
        for (String reason : new String[] {"missing", "unknown", "expired", "revoked", "forbidden"}) {
            assertThat(refused(reason)).isNotNegative();
        }
    }

    private static long refused(String reason) {
        String line = "pacewatch_auth_refused_total{reason=\"%s\"} ".formatted(reason);
        return when().get("/q/metrics")
                .asString()
                .lines()
                .filter(l -> l.startsWith(line))
                .mapToLong(l ->
                        (long) Double.parseDouble(l.substring(line.length()).split(" ")[0]))
                .findFirst()
                .orElseThrow();
    }
}
