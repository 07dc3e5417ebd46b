package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the page behind a mail's link says once its forms have been used. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AnswerPageTest {

    @Inject
    Stage stage;

    @Inject
    SignedLink links;

    @ConfigProperty(name = "test.token.admin")
    String admin;

    private String alert;

    @BeforeEach
    void anAlert(TestInfo test) {
        String goal = "p-" + test.getTestMethod().orElseThrow().getName();
        stage.publish(quarterly().goal(goal).lead("dep-15").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence(goal) == 1);
        alert = stage.episode(goal);
    }

    @Test
    void aPlanForADayThatIsPastIsShownAgainWithWhatWasEntered() {
        String link = "/a/" + links.token(alert, Instant.now().plusSeconds(60));

        given().header("Accept-Language", "en")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .formParam("cause", "rain & \"mud\"")
                .formParam("next", "dry")
                .formParam("responsible", "Li Si")
                .formParam("catchUpBy", "2025-07-19")
                .post(link + "/plan")
                .then()
                .statusCode(422)
                .contentType(containsString("text/html"))
                .body(
                        containsString("id=\"catchUpBy-error\""),
                        containsString("A day is needed, today or later"),
                        containsString("rain &amp; &quot;mud&quot;"),
                        containsString("value=\"2025-07-19\""),
                        containsString("action=\"../" + link.substring(3) + "/plan\""));

        as(admin).get("/api/v1/alerts/" + alert).then().body("human", equalTo("NONE"));
        as(admin)
                .contentType("application/json")
                .body("""
                        {"cause":"a","next":"b","responsible":"c","catchUpBy":"2025-07-19"}""")
                .post("/api/v1/alerts/" + alert + "/plan")
                .then()
                .statusCode(400)
                .body("detail", containsString("catchUpBy"));
    }

    @Test
    void thePlanThatWasSentIsShown() {
        String link = "/a/" + links.token(alert, Instant.now().plusSeconds(60));
        given().redirects()
                .follow(false)
                .formParam("cause", "late start")
                .formParam("next", "dry")
                .formParam("responsible", "Li Si")
                .formParam("catchUpBy", "2026-09-30")
                .formParam("extension", "yes")
                .post(link + "/plan")
                .then()
                .statusCode(303);

        given().header("Accept-Language", "zh")
                .get(link)
                .then()
                .body(
                        containsString("已报送的计划"),
                        containsString("<dd>late start</dd>"),
                        containsString("<dd>2026-09-30</dd>"),
                        containsString("<dt>申请延期</dt><dd>是</dd>"),
                        not(containsString("<dd>null</dd>")));
    }

    @Test
    void aWarningThatWasTakenBackAsksForNothing() {
        Events behind = quarterly().goal("a-taken-back").lead("dep-40");
        stage.publish(behind, behind.revised().says(Status.ON_PACE, "6.6").number(2));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence("a-taken-back") == 2);
        String link =
                "/a/" + links.token(stage.episode("a-taken-back"), Instant.now().plusSeconds(60));

        given().header("Accept-Language", "zh")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("无需答复"), not(containsString("<form")));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
