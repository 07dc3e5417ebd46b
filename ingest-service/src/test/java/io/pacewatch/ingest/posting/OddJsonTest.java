package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are JSON, or nearly, and yet not as they should be. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class OddJsonTest {

    private static final String READINGS = "/api/v1/readings";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = ReadingsResourceTest.reading("331100", "2024", "5.1");

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static ValidatableResponse trial(String body) {
        return ReadingsResourceTest.bureau()
                .header("Accept-Language", "en")
                .queryParam("dryRun", true)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then();
    }

    private static String with(String field, String written) {
        try {
            ObjectNode row = (ObjectNode) JSON.readTree(GOOD);
            return row.set(field, JSON.readTree(written)).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"note\":\"x\",\"readings\":[%s]}", "{\"readings\":[%s],\"note\":\"x\"}"})
    void theOrderOfMembersDoesNotMatter(String body) {
        trial(body.formatted(GOOD)).statusCode(400).body("detail", containsString("beside \"readings\""));
    }

    @Test
    void aByteOrderMarkInsideIsCalledThat() {
        trial("[\uFEFF%s]".formatted(GOOD))
                .statusCode(400)
                .body("detail", containsString("U+FEFF"), "detail", not(containsString("UTF-8")));
        trial("\uFEFF" + GOOD).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":NaN}", "{\"value\":+1}", "{a:1}", "[{},]", "{'a':1}", "// x\n{}", "[01]"})
    void theParsersAdviceIsNotPassedOn(String body) {
        trial(body)
                .statusCode(400)
                .body("detail", containsString("Line "), "detail", not(containsString("JsonReadFeature")))
                .body("detail", not(containsString("Feature")), "detail", not(containsString("ALLOW_")));
    }

    @ParameterizedTest
    @CsvSource({
        "period, 2024-02-29, period.wrong-frequency, 2024-Q1",
        "publishedAt, 2025-07-18T10:00:00+0800, published-at.unreadable, a colon: +08:00"
    })
    void whatIsExpectedIsNamed(String field, String found, String code, String expected) {
        trial(with(field, '"' + found + '"'))
                .statusCode(422)
                .body("errors[0].code", equalTo(code), "errors[0].expected", containsString(expected));
    }

    /** Each type that a field can come in is taken if the document allows it, and else refused. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "region, 331100, integer",
                "period, 2024, integer",
                "value, \"5.6\", string",
                "value, true, boolean",
                "indicator, 7, integer",
                "note, 7, integer",
                "source, true, boolean",
                "deleted, \"false\", string",
                "madeUp, 1, integer",
                "publishedAt, 1752804000, integer"
            })
    void theDocumentAllowsTheTypesThatAreTaken(String field, String written, String type) throws IOException {
        JsonNode schema = JSON.readTree(given().get("/q/openapi?format=json").asByteArray())
                .at("/components/schemas/PostedReading/properties/" + field + "/type");

        List<String> refused = trial(with(field, written)).extract().jsonPath().getList("errors.column");

        assertThat(schema.isMissingNode()).isFalse();
        assertThat(refused.contains(field))
                .as("%s as %s", field, schema)
                .isNotEqualTo(schema.toString().contains('"' + type + '"'));
    }

    @Test
    void whatIsRefusedAsAWholeCountsNoDuplicate() {
        double before = duplicates();

        ReadingsResourceTest.bureau()
                .body("[%s,%s,{}]".formatted(GOOD, GOOD))
                .post(READINGS + "?atomic=true")
                .then()
                .statusCode(422);

        assertThat(duplicates()).isEqualTo(before);
    }

    private double duplicates() {
        return meters.get("pacewatch.readings")
                .tag("format", "json")
                .tag("outcome", "duplicate")
                .counter()
                .count();
    }
}
