package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.contracts.HeldToDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** Requests that are held to the served document, about an alert of their own. */
abstract class WithContract {

    static final String ALERTS = "/api/v1/alerts";
    static final String REASON = "{\"reason\":\"a test\"}";
    static final String PLAN = """
            {"cause":"a","next":"b","responsible":"c","catchUpBy":"2025-09-30"}""";

    @Inject
    Stage stage;

    @Inject
    SignedLink links;

    @ConfigProperty(name = "test.token.admin")
    String admin;

    @ConfigProperty(name = "test.token.bureau")
    String bureau;

    @TestHTTPResource
    URI address;

    final HeldToDocument held = new HeldToDocument();
    String alert;

    @BeforeEach
    void anAlert(org.junit.jupiter.api.TestInfo test) {
        String goal = "h-" + test.getTestMethod().orElseThrow().getName();
        stage.publish(quarterly().goal(goal).lead("dep-16").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence(goal) == 1);
        alert = stage.episode(goal);
    }

    RequestSpecification program() {
        return given().filter(held).redirects().follow(false).header("Accept-Language", "en");
    }

    RequestSpecification as(String token) {
        return program().header("Authorization", "Bearer " + token);
    }

    void refusals(String path, String body) {
        as(admin).contentType("application/json").body("{").post(path).then().statusCode(400);
        as(admin)
                .contentType("application/json")
                .body("{\"reason\":\"r\",\"reason\":\"s\"}")
                .post(path)
                .then()
                .statusCode(400);
        program().contentType("application/json").body(body).post(path).then().statusCode(401);
        as(bureau).contentType("application/json").body(body).post(path).then().statusCode(403);
        as(admin)
                .contentType("application/json")
                .accept("application/xml")
                .body(body)
                .post(path)
                .then()
                .statusCode(406);
        as(admin).contentType("application/xml").body("<a/>").post(path).then().statusCode(415);
        // A text that looks like JSON must not be taken for the first member of it.
        as(admin).contentType("text/plain").body(body).post(path).then().statusCode(415);
    }

    RequestSpecification form() {
        return program()
                .formParam("cause", "a")
                .formParam("next", "b")
                .formParam("responsible", "c")
                .formParam("catchUpBy", "2025-09-30");
    }

    String link(Instant until) {
        return "/a/" + links.token(new SignedLink.Link(alert, "01jzk4t2v0000000000000000m", Instant.now()), until);
    }

    String address() {
        return address.toString().replaceAll("/$", "");
    }
}
