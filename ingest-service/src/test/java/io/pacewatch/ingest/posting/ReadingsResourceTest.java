package io.pacewatch.ingest.posting;

import static io.pacewatch.ingest.posting.PublishedReadings.all;
import static io.pacewatch.ingest.posting.PublishedReadings.header;
import static io.pacewatch.ingest.posting.PublishedReadings.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class ReadingsResourceTest {

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    static String reading(String region, String period, String value) {
        return """
                {"indicator":"gdp-growth","region":"%s","period":"%s","value":%s}""".formatted(region, period, value);
    }

    static RequestSpecification bureau() {
        return given().header("Authorization", "Bearer " + PostingResources.cityToken)
                .contentType("application/json");
    }

    private static ValidatableResponse post(String body) {
        return bureau().body(body).post("/api/v1/readings").then();
    }

    @Test
    void answersOnceTheBrokerHasTheReading() throws IOException {
        String submission = bureau().body(reading("331100", "2025-H1", "5.60"))
                .post("/api/v1/readings")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1), "rejected", equalTo(0), "duplicates", equalTo(0), "errors", hasSize(0))
                .extract()
                .path("submission");

        ConsumerRecord<String, byte[]> published = published(submission).getFirst();
        assertThat(published.key()).isEqualTo("gdp-growth|331100");
        assertThat(header(published, "ce_id")).isEqualTo(submission + "/1");
        assertThat(header(published, "ce_type")).isEqualTo("io.pacewatch.reading.v1");
        Reading reading = Wire.mapper().readValue(published.value(), Reading.class);
        assertThat(reading.period()).hasToString("2025-M06");
        assertThat(reading.bureau()).isEqualTo("lishui-stats");
        assertThat(reading.publishedAtGiven()).isFalse();
        assertThat(Duration.between(PostingResources.NOW, reading.publishedAt()))
                .isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void publishesTheGoodRowsAndNamesTheBadOnes() {
        String submission = post("[%s,%s,%s,%s]"
                        .formatted(
                                reading("331100", "2025-Q1", "5.1"),
                                reading("331100", "2025-Q5", "5.1"),
                                reading("331124", "2025-Q1", "5.1"),
                                reading("331100", "2025-Q1", "5.10")))
                .statusCode(202)
                .body("accepted", equalTo(1), "rejected", equalTo(2), "duplicates", equalTo(1))
                .body("errors[0].row", equalTo(2), "errors[0].column", equalTo("period"))
                .body("errors[0].code", equalTo("period.impossible"), "errors[0].found", equalTo("2025-Q5"))
                .body("errors[1].row", equalTo(3), "errors[1].code", equalTo("scope.not-yours"))
                .extract()
                .path("submission");

        assertThat(published(submission)).singleElement().satisfies(r -> {
            Reading reading = Wire.mapper().readValue(r.value(), Reading.class);
            assertThat(reading.row()).isEqualTo(1);
            assertThat(reading.rows()).isEqualTo(1);
        });
    }

    @Test
    void refusesAllWhenAtomicAndOneRowIsBad() {
        String good = reading("331100", "2025-Q1", "5.3");
        bureau().body("[%s,%s]".formatted(good, reading("331100", "2025-Q1", "\"x\"")))
                .post("/api/v1/readings?atomic=true")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422), "errors", hasSize(1), "errors[0].row", equalTo(2))
                .body("detail", containsString("atomic=true"));
    }

    @Test
    void saysThatABodyHasNoRows() {
        post("[]").statusCode(422).body("detail", notNullValue());
    }

    @Test
    void aDryRunPublishesNothing() {
        bureau().body(reading("331100", "2025-Q1", "5.4"))
                .post("/api/v1/readings?dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1), "dryRun", equalTo(true));

        assertThat(all())
                .noneSatisfy(r -> assertThat(new String(r.value(), StandardCharsets.UTF_8))
                        .contains(":5.4,"));
    }

    @Test
    void doesNotTakeAnUnclearDryRunForAPosting() {
        bureau().body(reading("331100", "2025-Q1", "5.5"))
                .post("/api/v1/readings?dryRun=yes")
                .then()
                .statusCode(400);
    }

    @Test
    void speaksTheReadersLanguage() {
        String bad = reading("331100", "2025-Q1", "\"NaN\"");

        bureau().header("Accept-Language", "en-GB")
                .body(bad)
                .post("/api/v1/readings")
                .then()
                .statusCode(422)
                .body("title", equalTo("No row was acceptable"), "errors[0].message", equalTo("Not a number"));
        bureau().header("Accept-Language", "zh-CN")
                .body(bad)
                .post("/api/v1/readings")
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("不是数字"), "errors[0].found", equalTo("NaN"))
                .body("errors[0].expected", notNullValue());
    }

    @Test
    void wantsATokenThatWorksAndCoversTheRows() {
        given().contentType("application/json")
                .body(reading("331100", "2025-Q1", "5.1"))
                .post("/api/v1/readings")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer pw_wrong")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/readings")
                .then()
                .statusCode(401)
                .body("detail", notNullValue());
        post("[%s]".formatted(reading("331124", "2025-Q1", "5.1")))
                .statusCode(403)
                .body("detail", notNullValue(), "errors[0].code", equalTo("scope.not-yours"));
        given().header("Authorization", "Bearer " + PostingResources.adminToken)
                .contentType("application/json")
                .body(reading("331100", "2025-Q1", "5.1"))
                .post("/api/v1/readings")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"value\":NaN}", "[1,2"})
    void refusesWhatItCannotRead(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("detail", notNullValue());
    }

    @Test
    void namesTheFormatsItReads() {
        given().header("Authorization", "Bearer " + PostingResources.cityToken)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/readings")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        post("[" + "{},".repeat(Rows.MOST_ROWS) + "{}]").statusCode(413);
    }

    @Test
    void doesNotPretendToKnowIdempotencyKeys() {
        bureau().header("Idempotency-Key", "k")
                .body(reading("331100", "2025-Q1", "5.1"))
                .post("/api/v1/readings")
                .then()
                .statusCode(501);
    }

    @AfterAll
    static void whatWasSentIsAsTheDocumentSays() {
        String broker = PostingResources.infrastructure.kafkaBootstrapServers();

        assertThat(SentRecords.violations(broker, List.of("pacewatch.readings.v1")))
                .isEmpty();
    }
}
