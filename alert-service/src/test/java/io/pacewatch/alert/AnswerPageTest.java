package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the page behind a mail's link says once its forms have been used. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AnswerPageTest extends WithAlert {

    @Test
    void aPlanForADayThatIsPastIsShownAgainWithWhatWasEntered() {
        String link = linkTo(alert);

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
                        containsString("A day is needed, today or later and not after 2026-12-31"),
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
                .statusCode(422)
                .body("detail", containsString("catchUpBy"));
    }

    @Test
    void anAcceptHeaderThatSaysNothingIsNoFailure() {
        given().header("Accept", "")
                .formParam("cause", "rain")
                .post(linkTo(alert) + "/plan")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void thePlanThatWasSentIsShown() {
        String link = linkTo(alert);
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
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
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
        String link = linkTo(stage.episode("a-taken-back"));

        given().header("Accept-Language", "zh")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("无需答复"), not(containsString("<form")));
    }
}
