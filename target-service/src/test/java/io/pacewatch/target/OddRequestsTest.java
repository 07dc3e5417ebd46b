package io.pacewatch.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in other encodings than most, to addresses that only resemble one, and by every method. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OddRequestsTest extends WithBureau {
    private static final String TRIAL = "/api/v1/goals:import?dryRun=true";

    /** A plan with a mistake, whose answer shows a text as it was read. */
    private static final String PLAN =
            Planner.plan(Planner.goal("odd", "331125", 2025, "5").replace("\"percent\"", "\"百分之几\""));

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @TestHTTPResource
    URI address;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    private ValidatableResponse trial(byte[] body, String type, String encoding) {
        return planner.writes()
                .contentType(type)
                .header("Accept-Language", "en")
                .header("Content-Encoding", encoding)
                .body(body)
                .post(TRIAL)
                .then();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(body);
        }
        return compressed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"application/json;charset=GBK, GBK", "application/json;charset=UTF-8, UTF-8", "application/json, UTF-8"
    })
    void aBodyIsReadInItsCharset(String type, String charset) throws IOException {
        byte[] body = PLAN.getBytes(Charset.forName(charset));

        trial(body, type, "identity").statusCode(200).body("refused[0].found", equalTo("百分之几"));
        trial(gzip(body), type, "gzip").statusCode(200).body("refused[0].found", equalTo("百分之几"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "application/yaml;charset=UTF-8"})
    void whatIsNotUtf8IsRefused(String type) {
        trial(PLAN.getBytes(Charset.forName("GBK")), type, "identity")
                .statusCode(400)
                .body("type", equalTo("urn:pacewatch:problem:body.unreadable"), "detail", containsString("not UTF-8"));
    }

    @Test
    void whatCannotBeDecodedIsRefused() {
        byte[] body = PLAN.getBytes(StandardCharsets.UTF_8);

        trial(body, "application/json", "br").statusCode(415).header("Accept-Encoding", "gzip, identity");
        trial(body, "application/json;charset=x-none", "identity").statusCode(415);
        trial(body, "application/json", "gzip").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "8", "<b>", ""})
    void aSectionIsOneThatTheReportHas(String section) {
        planner.writes()
                .body(Planner.goal("odd", "331125", 2025, "5")
                        .replace("\"section\": \"1\"", "\"section\": \"%s\"".formatted(section)))
                .post("/api/v1/goals")
                .then()
                .statusCode(422)
                .body("errors[0].column", equalTo("section"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals/gdp-growth;x=1",
                "/api/v1/goals//",
                "/api/v1/goals/",
                "/api/v1/goals/.",
                "/api/v1/./board"
            })
    void whatResemblesAnAddressIsNone(String path) {
        assertThat(RawHttp.answer(address, request("GET", path)))
                .startsWith("HTTP/1.1 404 ")
                .contains("urn:pacewatch:problem:not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/goals, 'GET, HEAD, OPTIONS, POST'",
        "/api/v1/goals/nothing, 'DELETE, GET, HEAD, OPTIONS, PUT'",
        "/api/v1/goals/nothing/verdicts, 'GET, HEAD, OPTIONS'",
        "/api/v1/goals:import, 'OPTIONS, POST'",
        "/, 'GET, HEAD, OPTIONS'"
    })
    void optionsListsTheMethodsThatAreAllowed(String path, String methods) {
        Matcher allowed =
                Pattern.compile("(?i)\r\nAllow: (.*)\r\n").matcher(RawHttp.head(address, request("OPTIONS", path)));

        assertThat(allowed.find()).isTrue();
        assertThat(allowed.group(1)).isEqualTo(methods);
        assertThat(Arrays.asList(methods.split(", ")))
                .allSatisfy(method ->
                        assertThat(RawHttp.head(address, request(method, path))).doesNotStartWith("HTTP/1.1 405"));
        assertThat(RawHttp.head(address, request("PATCH", path)))
                .startsWith("HTTP/1.1 405")
                .contains(methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/API/V1/GOALS", "/board.css"})
    void optionsOfWhatHasNoMethodsIsAProblem(String path) {
        assertThat(RawHttp.answer(address, request("OPTIONS", path)))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json", "urn:pacewatch:problem:not-found");
    }

    private static String request(String method, String path) {
        return "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".formatted(method, path);
    }

    @Test
    void noAnswerThatChangesIsKept() {
        List.of(
                        "/api/v1/goals",
                        "/api/v1/goals/gdp-growth",
                        "/api/v1/board",
                        "/api/v1/status",
                        "/",
                        "/goals/gdp-growth")
                .forEach(path -> given().get(path).then().statusCode(200).header("Cache-Control", "no-store"));
    }
}
