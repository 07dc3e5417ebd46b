package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in every encoding, honest and not. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class BodyEncodingTest {

    private static final String READING = """
        {"indicator":"gdp-growth","region":"331100","period":"2025-Q1","value":4.7,"note":"全省水平"}\
        """;

    private static final int PIECES = 2_500;
    private static final int A_PIECE = 1_000;

    @TestHTTPResource("/api/v1/readings")
    URI readings;

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private HttpResponse<String> post(byte[] body, String... headers) throws Exception {
        return post(HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(readings)
                .header("Authorization", "Bearer " + PostingResources.cityToken)
                .header("Accept-Language", "en")
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        }
        return compressed.toByteArray();
    }

    @Test
    void gzipIsDecoded() throws Exception {
        assertThat(post(gzip(READING.getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip"))
                .satisfies(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202));
    }

    @Test
    void gzipIsBoundedOnceDecoded() throws Exception {
        byte[] spaces = gzip(" ".repeat(34 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));

        assertThat(post(spaces, "Content-Encoding", "gzip")).satisfies(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"detail\":\"At most 32 MB\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "br", "zstd", "x", "gzip, gzip"})
    void anotherEncodingIsToldWhatWouldDo(String encoding) throws Exception {
        assertThat(post(READING.getBytes(StandardCharsets.UTF_8), "Content-Encoding", encoding))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(415);
                    assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
                });
    }

    @Test
    void plainJsonThatIsCalledGzipIsRefused() throws Exception {
        assertThat(post(READING.getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void overlongFormsAreNotReadAsWhatTheyHide() throws Exception {
        byte[] hidden = READING.getBytes(StandardCharsets.ISO_8859_1);
        String latin = new String(hidden, StandardCharsets.ISO_8859_1).replace("\"331100\"", "\"\u00C0\u00B331100\"");

        assertThat(post(latin.getBytes(StandardCharsets.ISO_8859_1))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("body.unreadable", "not UTF-8");
        });
    }

    @Test
    void aDeclaredCharsetIsDecoded() throws Exception {
        HttpResponse<String> answer =
                post(READING.getBytes(Charset.forName("GBK")), "Content-Type", "application/json;charset=GBK");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String submission =
                Wire.mapper().readTree(answer.body()).path("submission").asText();
        Reading reading = Wire.mapper()
                .readValue(PublishedReadings.published(submission).getFirst().value(), Reading.class);
        assertThat(reading.note()).isEqualTo("全省水平");
    }

    @Test
    void bytesInAnotherCharsetThanDeclaredAreRefused() throws Exception {
        byte[] gbk = READING.replace("全省水平", "联通").getBytes(Charset.forName("GBK"));

        assertThat(post(gbk)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("not UTF-8: save it as UTF-8");
        });
        assertThat(post(READING.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json;charset=x-none")
                        .statusCode())
                .isEqualTo(415);
    }

    /** Two and a half million fields, made while they are sent: the request's own patience ends a service that hangs. */
    @Test
    void oneRowOfMillionsOfFieldsIsRefusedAtOnce() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofByteArrays(() ->
                IntStream.range(0, PIECES).mapToObj(BodyEncodingTest::fields).iterator()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("64 fields");
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static byte[] fields(int piece) {
        return IntStream.range(piece * A_PIECE, (piece + 1) * A_PIECE)
                .mapToObj("\"%x\":0"::formatted)
                .collect(Collectors.joining(",", piece == 0 ? "{" : ",", piece == PIECES - 1 ? "}" : ""))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void anAnswerSaysInWhichLanguageItsWordsAre() {
        given().header("Authorization", "Bearer " + PostingResources.cityToken)
                .header("Accept-Language", "zh;q=0")
                .contentType("application/json")
                .body(READING)
                .queryParam("dryRun", true)
                .post("/api/v1/readings")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .header("Vary", containsString("Accept-Language"))
                .header("Cache-Control", equalTo("no-store"));
    }
}
