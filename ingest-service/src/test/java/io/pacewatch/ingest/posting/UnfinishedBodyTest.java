package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies whose end is never sent: the connection is closed, whether they were answered before or not. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class UnfinishedBodyTest {

    @TestHTTPResource
    URI address;

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /** All that is answered until the connection is closed; fails if that takes too long. */
    private String answerTo(String token, String beginning) {
        return RawHttp.answer(address, """
                POST /api/v1/readings HTTP/1.1\r
                Host: localhost\r
                Accept-Language: en\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 10400000\r
                \r
                %s""".formatted(token, beginning));
    }

    @Test
    void whatIsWrongAtTheBeginningIsAnsweredWithoutTheRest() {
        assertThat(answerTo(PostingResources.cityToken, "[1 2,"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Line 1, column");
    }

    @Test
    void aBodyThatIsNotReadAtAllIsLetGo() {
        assertThat(answerTo("pw_wrong", "[{")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void aBodyThatStopsComingIsLetGo() {
        assertThat(answerTo(PostingResources.cityToken, "[{\"note\":")).doesNotContain("HTTP/1.1 2");
    }
}
