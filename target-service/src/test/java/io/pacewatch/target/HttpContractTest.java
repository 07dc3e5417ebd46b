package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pacewatch.contracts.HeldToDocument;
import io.pacewatch.contracts.HttpContract;
import io.pacewatch.contracts.RawHttp;
import io.pacewatch.contracts.Routes;
import io.pacewatch.contracts.Unprovoked;
import io.pacewatch.events.reading.Reading;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The served document against what is answered, errors first of all. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HttpContractTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @TestHTTPResource
    URI address;

    private final HeldToDocument held = new HeldToDocument();

    @BeforeEach
    void goalsAreThere() {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    private RequestSpecification program() {
        return given().filter(held).header("Accept-Language", "en");
    }

    private void meets(int status, String path) {
        program().get(path).then().statusCode(status);
    }

    /** 401 is answered where reading is not open, 500 when something is broken. */
    @Test
    void everythingDescribedCanBeMetAndEverythingMetIsDescribed() {
        String submission = somethingPosted();
        List<String> api = List.of(
                "/api/v1/goals",
                "/api/v1/goals/gdp-growth",
                "/api/v1/goals/gdp-growth/verdicts",
                "/api/v1/goals/gdp-growth/versions",
                "/api/v1/goals/gdp-growth/recomputed",
                "/api/v1/board",
                "/api/v1/series/gdp-growth/331124",
                "/api/v1/submissions/" + submission,
                "/api/v1/status");
        api.forEach(path -> meets(200, path));
        List.of("/", "/goals/gdp-growth", "/status.css", "/board.css").forEach(path -> meets(200, path));
        program().header("If-None-Match", "*").get("/board.css").then().statusCode(304);
        program().header("Range", "bytes=0-9").get("/board.css").then().statusCode(200);
        List.of(
                        "goals",
                        "goals/gdp-growth",
                        "goals/gdp-growth/verdicts",
                        "goals/gdp-growth/versions",
                        "goals/gdp-growth/recomputed",
                        "board")
                .forEach(path -> meets(400, "/api/v1/" + path + "?year=soon"));
        meets(400, "/api/v1/series/gdp-growth/331124?asOf=yesterday");
        meets(400, "/api/v1/submissions/nothing?limit=0");
        meets(400, "/goals/gdp-growth?year=soon");
        List.of(
                        "/api/v1/goals/nothing",
                        "/api/v1/goals/nothing/verdicts",
                        "/api/v1/goals/nothing/versions",
                        "/api/v1/goals/nothing/recomputed",
                        "/api/v1/submissions/nothing",
                        "/goals/nothing")
                .forEach(path -> meets(404, path));
        api.forEach(path -> program().accept("application/xml").get(path).then().statusCode(406));
        List.of("/", "/goals/gdp-growth", "/status.css")
                .forEach(path ->
                        program().accept("application/xml").get(path).then().statusCode(406));

        new PlanningExchanges(Planner.of(tokens), this::program).meetAll();

        // A body that is too large is refused before anybody looks for whom it is, see programsGetProblems.
        assertThat(Unprovoked.of(HttpContract.servedAt(address()), held.met(), Set.of(401, 413, 421, 429, 500, 503)))
                .isEmpty();
    }

    /** A county's figure, which is judged by no goal: it disturbs no other test. */
    private String somethingPosted() {
        try (Bureau bureau = new Bureau(bootstrapServers)) {
            Reading reading = reading("gdp-growth", "331124", "2025-M03", "5.0", "2025-04-18T02:00:00Z");
            bureau.post(reading);
            await().atMost(SOON)
                    .untilAsserted(() -> when().get("/api/v1/submissions/" + reading.submission())
                            .then()
                            .statusCode(200));
            return reading.submission();
        }
    }

    @Test
    void theDocumentIsCompleteAndHasEveryOperation() {
        HttpContract contract = HttpContract.servedAt(address());

        assertThat(contract.gaps()).isEmpty();
        assertThat(contract.operations()).containsAll(Routes.in(Path.of("target/classes")));
        assertThat(contract.operations()).contains("GET /api/v1/status");
    }

    @Test
    void programsGetProblems() {
        program()
                .get("/api/v1/goals?year=soon")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pacewatch:problem:parameter.invalid"));
        program()
                .delete("/api/v1/board")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
        program().get("/goals/nothing").then().statusCode(404).contentType("application/problem+json");
        given().accept(BROWSER).get("/api/v1/goals/nothing").then().contentType("application/problem+json");
        assertThat(RawHttp.answer(address, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "\"title\":\"请求内容过大\"");
    }

    @Test
    void peopleGetPagesInTheLanguageOfThePage() {
        given().accept(BROWSER)
                .header("Accept-Language", "en")
                .get("/goals/nothing?lang=zh")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Language", "zh")
                .body(containsString("<html lang=\"zh\">"), containsString("没有目标 nothing"));
        given().accept(BROWSER)
                .header("Accept-Language", "en")
                .get("/no%3Cscript%3Ewhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>Not found</h1>"), not(containsString("<script>")));
    }

    private String address() {
        return address.toString().replaceAll("/$", "");
    }
}
