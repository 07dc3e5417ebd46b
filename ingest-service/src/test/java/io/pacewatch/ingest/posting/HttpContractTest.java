package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.pacewatch.contracts.HeldToDocument;
import io.pacewatch.contracts.HttpContract;
import io.pacewatch.contracts.RawHttp;
import io.pacewatch.contracts.Routes;
import io.pacewatch.contracts.Unprovoked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The served document against what is answered, errors first of all. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class HttpContractTest {

    private static final String READINGS = "/api/v1/readings";
    private static final String GOOD = """
        {"indicator":"gdp-growth","region":"331100","period":"2025-Q1","value":4.9}\
        """;

    @TestHTTPResource
    URI address;

    private final HeldToDocument held = new HeldToDocument();

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private RequestSpecification program() {
        return given().filter(held).header("Accept-Language", "en");
    }

    private RequestSpecification bureau() {
        return program()
                .header("Authorization", "Bearer " + PostingResources.cityToken)
                .contentType("application/json");
    }

    /** 500 and 503 are answered when something is broken: the system tests stop the broker. */
    @Test
    void everythingDescribedCanBeMetAndEverythingMetIsDescribed() {
        bureau().body(GOOD).post(READINGS).then().statusCode(202);
        bureau().body(GOOD).queryParam("dryRun", true).post(READINGS).then().statusCode(200);
        bureau().body("{").post(READINGS).then().statusCode(400);
        program()
                .contentType("application/json")
                .body(GOOD)
                .post(READINGS)
                .then()
                .statusCode(401);
        bureau().body(GOOD.replace("331100", "331124")).post(READINGS).then().statusCode(403);
        bureau().accept("application/xml").body(GOOD).post(READINGS).then().statusCode(406);
        bureau().body("[" + "{},".repeat(Rows.MOST_ROWS) + "{}]")
                .post(READINGS)
                .then()
                .statusCode(413);
        bureau().contentType("text/csv").body("x").post(READINGS).then().statusCode(415);
        bureau().body(GOOD.replace("4.9", "\"x\"")).post(READINGS).then().statusCode(422);
        bureau().header("Idempotency-Key", "k").body(GOOD).post(READINGS).then().statusCode(501);
        program().get("/api/v1/status").then().statusCode(200);
        program().accept("application/xml").get("/api/v1/status").then().statusCode(406);

        assertThat(Unprovoked.of(HttpContract.servedAt(address()), held.met(), Set.of(421, 429, 500, 503)))
                .isEmpty();
    }

    @Test
    void theDocumentIsCompleteAndHasEveryOperation() {
        HttpContract contract = HttpContract.servedAt(address());

        assertThat(contract.gaps()).isEmpty();
        assertThat(contract.operations()).containsAll(Routes.in(Path.of("target/classes")));
        assertThat(contract.operations()).contains("GET /api/v1/status");
    }

    @Test
    void whatNobodyHasIsAProblemToo() {
        program()
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pacewatch:problem:not-found"), "detail", notNullValue());
        program()
                .get(READINGS)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("POST"))
                .body("title", equalTo("The method is not allowed here"), "detail", containsString("POST"));
        given().get("/api/v1/nothing").then().header("Content-Language", "zh").body("title", equalTo("没有找到"));
    }

    @Test
    void browsersGetAPage() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get("/nothing%3Cb%3E")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>Not found</h1>"), not(containsString("<b>")));
    }

    /** By hand, since no client sends it: refused by its header, before the body. */
    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsAProblem() {
        String answer = RawHttp.answer(
                address,
                "POST " + READINGS + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nContent-Length: 99999999\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"urn:pacewatch:problem:body.too-large\"", "At most 32 MB");
    }

    /** Refused by the HTTP codec before any route: its answers have no words. */
    @ParameterizedTest
    @CsvSource({"/, 100000, 431"})
    void whatNeverReachesARouteIsAStatusAlone(String path, int headerLength, int status) {
        String answer = RawHttp.answer(
                address,
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + "x".repeat(headerLength)
                        + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /%zz, 400",
        "GET, /api/v1/status?a=|, 400",
        "GET, /api/v1/status?a={}, 400",
        "GET, /api/v1/status?a=%zz, 400",
        "GET, /api/v1/status;x=1, 404",
        "POST, //api/v1/readings, 404",
        "POST, /api/v1/readings//, 404",
        "POST, /api/v1/readings/., 404"
    })
    void wronglyWrittenAddressesAreProblems(String method, String path, int status) {
        assertThat(raw(method + " " + path, ""))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"detail\"");
    }

    @Test
    void aLongAddressIsAProblem() {
        assertThat(raw("GET /api/v1/status?a=" + "x".repeat(10_000), ""))
                .startsWith("HTTP/1.1 414")
                .contains("urn:pacewatch:problem:address.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "chunked\r\nTransfer-Encoding: gzip"})
    void anotherTransferCodingIsRefused(String coding) {
        assertThat(raw("POST " + READINGS, "Transfer-Encoding: " + coding + "\r\nContent-Length: 2\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void optionsListsWhatAnswers() {
        assertThat(raw("OPTIONS " + READINGS, ""))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("\r\nAllow: OPTIONS, POST\r\n");
    }

    private String raw(String line, String headers) {
        return RawHttp.answer(address, line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private String address() {
        return address.toString().replaceAll("/$", "");
    }
}
