package io.pacewatch.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a careful operator sets it: closed, with a management port, names and tight quotas. */
@QuarkusTest
@TestProfile(ClosedServiceTest.Careful.class)
@QuarkusTestResource(RealInfrastructure.class)
class ClosedServiceTest {
    private static final int GUESSES = 5;
    private static final int REQUESTS = 30;

    /** Sets all of it. */
    public static final class Careful implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "pacewatch.read.open",
                    "false",
                    "pacewatch.management.port",
                    String.valueOf(freePort()),
                    "pacewatch.http.allowed-hosts",
                    "localhost,127.0.0.1,board.example",
                    "pacewatch.rate-limit.login.requests",
                    String.valueOf(GUESSES),
                    "pacewatch.rate-limit.login.per",
                    "1h",
                    "pacewatch.rate-limit.token.requests",
                    String.valueOf(REQUESTS),
                    "pacewatch.rate-limit.token.per",
                    "1h");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "pacewatch.management.port")
    int managementPort;

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    /** Not held to the OpenAPI document, which is not to be had on the first port here. */
    private static RequestSpecification open() {
        return given().noFilters();
    }

    private RequestSpecification management() {
        return open().port(managementPort);
    }

    @BeforeEach
    void isReady() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> management().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void healthAndMetricsAreOnTheirOwnPortOnly() {
        management().get("/q/metrics").then().statusCode(200).body(containsString("pacewatch_ready"));
        management().get("/api/v1/goals").then().statusCode(404);
        management().get("/").then().statusCode(404);

        for (String path :
                new String[] {"/q/metrics", "/q/health", "/q/health/ready", "/q/openapi", "/q", "//q/metrics"}) {
            open().get(path).then().statusCode(404);
        }
        open().get("/api/v1/goals").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals",
                "/api/v1/goals/gdp-growth",
                "/api/v1/goals/gdp-growth/verdicts",
                "/api/v1/goals/gdp-growth/versions",
                "/api/v1/goals/gdp-growth/recomputed",
                "/api/v1/board",
                "/api/v1/series/gdp-growth/331100",
                "/api/v1/submissions/unheard-of",
                "/",
                "/goals/gdp-growth"
            })
    void nothingIsReadWithoutAToken(String path) {
        open().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void theStatusNeedsNoTokenAndAPageIsRefusedAsAPage() {
        open().get("/api/v1/status").then().statusCode(200);
        open().accept("text/html").get("/").then().statusCode(401).body(containsString("<html"));
    }

    @Test
    void guessesMeetTheirEndAndATokenThatWorksGoesOn() {
        Planner planner = Planner.of(tokens);
        String token = planner.admin();
        with(token).get("/api/v1/goals").then().statusCode(200);
        with(planner.bureau()).get("/api/v1/goals").then().statusCode(200);

        IntStream.range(0, GUESSES)
                .forEach(i -> with("guess" + i).get("/api/v1/goals").then().statusCode(401));

        with("one too many")
                .get("/api/v1/goals")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", "\"login\";q=5;w=3600")
                .header("RateLimit", matchesPattern("\"login\";r=0;t=[0-9]+"))
                .body("type", equalTo("urn:pacewatch:problem:rate.limited"));
        with(token).get("/api/v1/goals").then().statusCode(200).header("RateLimit", containsString("\"token\""));
        assertThat(management().get("/q/metrics").asString())
                .contains("pacewatch_rate_limited_total{scope=\"login\"} 1.0")
                .contains("pacewatch_rate_limited_total{scope=\"address\"} 0.0");

        int status = 200;
        for (int i = 0; i <= REQUESTS && status == 200; i++) {
            status = with(token).get("/api/v1/goals").statusCode();
        }
        assertThat(status).isEqualTo(429);
        management().get("/q/health/live").then().statusCode(200);
    }

    private static RequestSpecification with(String token) {
        return open().header("Authorization", "Bearer " + token);
    }

    @Test
    void onlyNamesThatAreAllowedAreAnswered() {
        assertThat(asked("evil.example")).startsWith("HTTP/1.1 421").contains("urn:pacewatch:problem:host.unknown");
        assertThat(asked("board.example")).startsWith("HTTP/1.1 401");
        assertThat(asked("BOARD.example:8082")).startsWith("HTTP/1.1 401");
    }

    private String asked(String host) {
        return RawHttp.answer(address, "GET /api/v1/goals HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
