package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.contracts.HeldToDocument;
import io.pacewatch.contracts.HttpContract;
import io.pacewatch.contracts.RawHttp;
import io.pacewatch.contracts.Routes;
import io.pacewatch.contracts.Unprovoked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The served document against what is answered, errors first of all. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HttpContractTest {

    private static final String ALERTS = "/api/v1/alerts";
    private static final String PLAN = """
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

    private final HeldToDocument held = new HeldToDocument();
    private String alert;

    @BeforeEach
    void anAlert(org.junit.jupiter.api.TestInfo test) {
        String goal = "h-" + test.getTestMethod().orElseThrow().getName();
        stage.publish(quarterly().goal(goal).lead("dep-16").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence(goal) == 1);
        alert = stage.episode(goal);
    }

    private RequestSpecification program() {
        return given().filter(held).redirects().follow(false).header("Accept-Language", "en");
    }

    private RequestSpecification as(String token) {
        return program().header("Authorization", "Bearer " + token);
    }

    /** 413 needs a request that no client sends, 500 something that is broken. */
    @Test
    void everythingDescribedCanBeMetAndEverythingMetIsDescribed() {
        reading();
        acknowledging();
        planning();
        byLink();
        program().get("/api/v1/status").then().statusCode(200);
        program().accept("application/xml").get("/api/v1/status").then().statusCode(406);

        assertThat(Unprovoked.of(HttpContract.servedAt(address()), held.met(), Set.of(413, 421, 429, 500, 503)))
                .isEmpty();
    }

    private void reading() {
        for (String path : List.of(ALERTS, ALERTS + "/" + alert, "/api/v1/deliveries")) {
            as(admin).get(path).then().statusCode(200);
            program().get(path).then().statusCode(401);
            as(bureau).get(path).then().statusCode(403);
            as(admin).accept("application/xml").get(path).then().statusCode(406);
        }
        as(admin).get(ALERTS + "?limit=many").then().statusCode(400);
        as(admin).get("/api/v1/deliveries?limit=many").then().statusCode(400);
        as(admin).get(ALERTS + "/none").then().statusCode(404);
    }

    private void acknowledging() {
        String path = ALERTS + "/" + alert + "/acknowledge";
        as(admin).contentType("application/json").body("{}").post(path).then().statusCode(200);
        refusals(path, "{}");
        as(admin)
                .contentType("application/json")
                .body("{}")
                .post(ALERTS + "/none/acknowledge")
                .then()
                .statusCode(404);
    }

    private void planning() {
        String path = ALERTS + "/" + alert + "/plan";
        as(admin).contentType("application/json").body(PLAN).post(path).then().statusCode(200);
        refusals(path, PLAN);
        as(admin)
                .contentType("application/json")
                .body(PLAN)
                .post(ALERTS + "/none/plan")
                .then()
                .statusCode(404);
        as(admin)
                .contentType("application/json")
                .body(PLAN.replace("catchUpBy", "later"))
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("catchUpBy"));
        as(admin)
                .contentType("application/json")
                .body(PLAN.replace("2025-09-30", "soon"))
                .post(path)
                .then()
                .statusCode(400)
                .body("detail", equalTo("Line 1, column 55 catchUpBy"));
    }

    private void refusals(String path, String body) {
        as(admin).contentType("application/json").body("{").post(path).then().statusCode(400);
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
    }

    private void byLink() {
        String link = link(Instant.now().plusSeconds(60));
        String ended = link(Instant.now().minusSeconds(1));
        program().get(link).then().statusCode(200);
        program().accept("application/xml").get(link).then().statusCode(406);
        program().get(ended).then().statusCode(410).contentType("application/problem+json");
        program().get("/a/forged").then().statusCode(403);
        for (String action : List.of("/acknowledge", "/plan")) {
            form().post(link + action).then().statusCode(303);
            form().post("/a/forged" + action).then().statusCode(403);
            form().accept("application/xml").post(link + action).then().statusCode(406);
            form().post(ended + action).then().statusCode(410);
            program()
                    .contentType("application/json")
                    .body("{}")
                    .post(link + action)
                    .then()
                    .statusCode(415);
        }
        program().formParam("cause", "a").post(link + "/plan").then().statusCode(422);
    }

    private RequestSpecification form() {
        return program()
                .formParam("cause", "a")
                .formParam("next", "b")
                .formParam("responsible", "c")
                .formParam("catchUpBy", "2025-09-30");
    }

    private String link(Instant until) {
        return "/a/" + links.token(alert, until);
    }

    @Test
    void theDocumentIsCompleteAndHasEveryOperation() {
        HttpContract contract = HttpContract.servedAt(address());

        assertThat(contract.gaps()).isEmpty();
        assertThat(contract.operations()).containsAll(Routes.in(Path.of("target/classes")));
        assertThat(contract.operations()).contains("GET /api/v1/status");
    }

    @Test
    void peopleGetPages() {
        given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get(link(Instant.now().minusSeconds(1)))
                .then()
                .statusCode(410)
                .contentType("text/html")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(containsString("<h1>This link has expired</h1>"), containsString("latest mail"));
        given().accept("text/html,*/*;q=0.8")
                .formParam("cause", "原因")
                .formParam("catchUpBy", "2025-09-30")
                .post(link(Instant.now().plusSeconds(60)) + "/plan")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString(">计划未保存</p>"), containsString("id=\"next-error\""));
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsAProblem() {
        String answer = RawHttp.answer(
                address, "POST " + ALERTS + "/x/plan HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "urn:pacewatch:problem:body.too-large");
    }

    private String address() {
        return address.toString().replaceAll("/$", "");
    }
}
