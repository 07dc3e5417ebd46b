package io.pacewatch.target;

import static io.pacewatch.target.Postings.inRow;
import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pacewatch.contracts.HeldToDocument;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.database.Reads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** No reader takes what judging needs, and no answer grows without end. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BoundsTest extends WithBureau {
    private static final String COUNTY = "331125";
    private static final int CONNECTIONS = 12;
    private static final int KEPT = 4;

    @TestHTTPResource
    URI address;

    @Inject
    Reads reads;

    @Inject
    Jdbi jdbi;

    private final HeldToDocument held = new HeldToDocument();

    private RequestSpecification reader() {
        return given().filter(held).header("Accept-Language", "en");
    }

    @Test
    void manyTimeTravellersAreAnsweredOrAskedToComeAgain() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 60)
                    .mapToObj(i -> http.sendAsync(
                            HttpRequest.newBuilder(
                                            address.resolve("/api/v1/goals?asOf=2025-07-20&status=MISSED&limit=1"))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            Reading posted = reading("gdp-growth", COUNTY, "2025-M06", "5.1", "2025-07-18T02:00:00Z");
            bureau.post(posted);

            await().atMost(SOON).untilAsserted(() -> assertThat(stored(posted)).isTrue());
            when().get("/q/health/ready").then().statusCode(200);

            List<HttpResponse<String>> answers =
                    asked.stream().map(CompletableFuture::join).toList();
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(200)
                    .isSubsetOf(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
        }
    }

    private boolean stored(Reading posted) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) > 0 from receipt where submission = ?")
                .bind(0, posted.submission())
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void readersWhoHoldAllTheirPermitsLeaveConnectionsForJudging() throws Exception {
        var go = new CountDownLatch(1);
        var reached = new CountDownLatch(CONNECTIONS - KEPT);
        List<Thread> holding = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS - KEPT; i++) {
            holding.add(Thread.ofVirtual()
                    .start(() -> reads.stored(handle -> {
                        reached.countDown();
                        return waited(go);
                    })));
        }
        reached.await();
        try {
            reader().get("/api/v1/goals")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:pacewatch:problem:requests.too-many"));
            assertThat(when().get("/q/metrics").asString()).containsPattern("pacewatch_requests_refused_total [1-9]");
            Reading posted = reading("gdp-growth", COUNTY, "2025-M05", "5.2", "2025-06-18T02:00:00Z");
            bureau.post(posted);
            await().atMost(SOON).untilAsserted(() -> assertThat(stored(posted)).isTrue());
            when().get("/q/health/ready").then().statusCode(200);
        } finally {
            go.countDown();
        }
        for (Thread each : holding) {
            each.join();
        }
        reader().get("/api/v1/goals").then().statusCode(200);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsABusyDatabaseAndNoFault() {
        assertThat(catchThrowable(() -> reads.stored(handle -> handle.createQuery("select pg_sleep(60)::text")
                        .mapTo(String.class)
                        .one())))
                .hasMessage("503 requests.too-many");
    }

    @Test
    void aListByStatusGoesOnWhereItWasCutShort() {
        List<String> keys = new ArrayList<>();
        String cursor = null;
        do {
            var request = reader().queryParam("asOf", "2025-07-20")
                    .queryParam("status", "NOT_DUE")
                    .queryParam("limit", 7);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/goals");
            page.then().statusCode(200);
            keys.addAll(page.jsonPath().getList("items.collect { it.id + it.region + it.year }"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        List<String> all = reader().queryParam("asOf", "2025-07-20")
                .queryParam("limit", 500)
                .get("/api/v1/goals")
                .jsonPath()
                .getList("items.findAll { it.status == 'NOT_DUE' }.collect { it.id + it.region + it.year }");
        assertThat(keys).isNotEmpty().containsExactlyElementsOf(all);
    }

    @Test
    void receiptsAndSeriesComeByPage() {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        List<Reading> versions = IntStream.range(0, 60)
                .mapToObj(i -> reading(
                        "gdp",
                        COUNTY,
                        "2024-M03",
                        String.valueOf(100 + i),
                        first.plusSeconds(i).toString()))
                .toList();
        Reading other = reading("gdp", COUNTY, "2024-M06", "300", first.toString());
        String submission = versions.getFirst().submission();
        Reading[] rows = IntStream.range(0, 61)
                .mapToObj(i -> inRow(i < 60 ? versions.get(i) : other, submission, i + 1, 61))
                .toArray(Reading[]::new);
        bureau.post(rows);
        String receipt = "/api/v1/submissions/" + submission;
        await().atMost(SOON)
                .untilAsserted(
                        () -> reader().get(receipt).then().statusCode(200).body("processed", is(61)));

        String next = reader().queryParam("limit", 40)
                .get(receipt)
                .then()
                .body("accepted", is(61))
                .body("outcomes.values().sum()", is(61))
                .body("rows", hasSize(40))
                .body("next", notNullValue())
                .extract()
                .path("next");
        reader().queryParam("limit", 40)
                .queryParam("cursor", next)
                .get(receipt)
                .then()
                .body("rows.row", equalTo(IntStream.rangeClosed(41, 61).boxed().toList()))
                .body("next", nullValue());

        String series = "/api/v1/series/gdp/" + COUNTY;
        String after = reader().queryParam("limit", 1)
                .get(series)
                .then()
                .body("periods.period", equalTo(List.of("2024-M03")))
                .body("periods[0].current.value", equalTo(159))
                .body("periods[0].versions", hasSize(50))
                .body("periods[0].omitted", is(10))
                .extract()
                .path("next");
        reader().queryParam("limit", 1)
                .queryParam("cursor", after)
                .get(series)
                .then()
                .body("periods.period", equalTo(List.of("2024-M06")))
                .body("periods[0].omitted", is(0))
                .body("next", nullValue());
    }

    @Test
    void everyAnswerSaysWhatABrowserMustNotDo() {
        Stream.of("/", "/api/v1/goals", "/api/v1/nothing", "/q/health/live", "/q/metrics")
                .forEach(path -> when().get(path)
                        .then()
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", notNullValue())
                        .header("Content-Security-Policy", containsString("frame-ancestors 'none'")));
        when().get("/")
                .then()
                .header("Content-Security-Policy", containsString("base-uri 'none'"))
                .header("Content-Security-Policy", containsString("object-src 'none'"));
    }
}
