package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.pacewatch.contracts.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are asked for before anything else, and each kind opens its own doors only. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WhoMayDoWhatTest {

    private static final String ALERTS = "/api/v1/alerts";

    @Inject
    Stage stage;

    @ConfigProperty(name = "test.token.supervisor")
    String supervisor;

    @TestHTTPResource
    URI address;

    /** The body is announced and never sent: an answer can only come from who did not wait for it. */
    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "plan"})
    void aBodyWithoutATokenIsRefusedUnread(String step) {
        String answer = RawHttp.head(address, """
                POST %s/some/%s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 200000\r
                \r
                {""".formatted(ALERTS, step));

        assertThat(answer)
                .startsWith("HTTP/1.1 401 ")
                .containsIgnoringCase("WWW-Authenticate: Bearer")
                .containsIgnoringCase("Content-Type: application/problem+json");
    }

    @Test
    void theSupervisionOfficeSeesAllAlertsAndAnswersNone() {
        stage.publish(quarterly().goal("supervised").lead("dep-14").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence("supervised") == 1);
        String alert = stage.episode("supervised");

        as(supervisor).get(ALERTS + "?department=dep-14").then().statusCode(200).body("items.id", hasItem(alert));
        as(supervisor).get(ALERTS + "/" + alert).then().statusCode(200);
        as(supervisor).get("/api/v1/deliveries").then().statusCode(200);
        as(supervisor)
                .contentType("application/json")
                .body("{}")
                .post(ALERTS + "/" + alert + "/acknowledge")
                .then()
                .statusCode(403)
                .body("detail", equalTo("This needs the token of an administrator or a department"));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }
}
