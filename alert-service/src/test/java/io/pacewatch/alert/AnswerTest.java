package io.pacewatch.alert;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.pacewatch.alert.link.SignedLink;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Answering an alert, by the link in the mail and by the API. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AnswerTest extends WithAlert {

    @ConfigProperty(name = "test.token.department")
    String department;

    @ConfigProperty(name = "test.token.bureau")
    String bureau;

    @Test
    void lookingChangesNothing() {
        String link = linkTo(alert);

        given().header("Accept-Language", "zh")
                .get(link)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("确认收悉"), containsString("是否申请延期".substring(2)));

        as(admin).get("/api/v1/alerts/" + alert).then().body("human", equalTo("NONE"));
    }

    @Test
    void theFormAcknowledgesOnce() {
        String link = linkTo(alert);

        for (int i = 0; i < 2; i++) {
            // As a browser sends it: UTF-8, and no charset named.
            given().redirects()
                    .follow(false)
                    .config(RestAssured.config()
                            .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .contentType("application/x-www-form-urlencoded")
                    .body("who=%E5%BC%A0%E4%B8%89")
                    .post(link + "/acknowledge")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo(".." + link.substring(2)));
        }

        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("human", equalTo("ACKNOWLEDGED"))
                .body("history.kind", equalTo(java.util.List.of("OPENED", "ACKNOWLEDGED")))
                .body("history[1].who", equalTo("link:" + MESSAGE))
                .body("history[1].claimedName", equalTo("张三"));
    }

    @Test
    void theFormTakesAPlan() {
        String link = linkTo(alert);

        given().redirects()
                .follow(false)
                .formParam("cause", "原因")
                .formParam("next", "措施")
                .formParam("responsible", "李四")
                .formParam("catchUpBy", "2025-09-30")
                .formParam("extension", "yes")
                .post(link + "/plan")
                .then()
                .statusCode(303);

        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("human", equalTo("PLAN_SUBMITTED"))
                .body("history[1].detail.catchUpBy", equalTo("2025-09-30"))
                .body("history[1].detail.extension", equalTo(true));
    }

    @Test
    void aPlanWithoutADateIsNotSaved() {
        String link = linkTo(alert);

        given().formParam("cause", "原因")
                .formParam("next", "措施")
                .formParam("responsible", "李四")
                .post(link + "/plan")
                .then()
                .statusCode(422)
                .body(containsString("赶上时间"), containsString("请填写今天至2026-12-31之间的日期"));
    }

    @Test
    void aStateThatThereIsNotIsRefused() {
        as(admin)
                .header("Accept-Language", "en")
                .get("/api/v1/alerts?state=typo")
                .then()
                .statusCode(400)
                .body("detail", equalTo("state: found typo, expected one of OPEN, RECOVERED, SUPERSEDED, CLOSED"));
    }

    @Test
    void linksThatEndedOrWereForgedDoNothing() {
        String ended = links.token(
                new SignedLink.Link(alert, MESSAGE, Instant.EPOCH),
                Instant.now().minusSeconds(1));

        given().get("/a/" + ended).then().statusCode(410);
        given().post("/a/" + ended + "/acknowledge").then().statusCode(410);
        for (String[] said : new String[][] {{"zh", "请联系管理员"}, {"en", "ask the administrator"}}) {
            given().header("Accept-Language", said[0])
                    .header("Accept", "text/html")
                    .get("/a/" + ended.replace('.', '_'))
                    .then()
                    .statusCode(403)
                    .contentType(containsString("text/html"))
                    .body(containsString(said[1]));
        }
    }

    @Test
    void aDepartmentAnswersItsOwnAndSeesOnlyItsOwn() {
        as(department)
                .contentType("application/json")
                .body("{\"note\":\"ok\"}")
                .post("/api/v1/alerts/" + alert + "/acknowledge")
                .then()
                .statusCode(200)
                .body("human", equalTo("ACKNOWLEDGED"));
        as(department)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("history[1].who", startsWith("token:t-"))
                .body("history[1].claimedName", nullValue())
                .body("history[1].detail.note", equalTo("ok"));

        as(department)
                .get("/api/v1/alerts?state=OPEN")
                .then()
                .body("items.id", hasItem(alert))
                .body("items.department", everyItem(equalTo("dep-15")));
        as(department).get("/api/v1/alerts?department=dep-1").then().statusCode(403);
        as(department)
                .get("/api/v1/deliveries?state=SUPPRESSED")
                .then()
                .body("items.alert", hasItem(alert))
                .body("items.reason", everyItem(equalTo("history")));
    }

    @Test
    void aPlanComesByTheApiToo() {
        String plan = """
                {"cause":"a","next":"b","responsible":"c","catchUpBy":"2025-09-30"}""";

        for (int i = 0; i < 2; i++) {
            as(admin)
                    .contentType("application/json")
                    .body(plan)
                    .post("/api/v1/alerts/" + alert + "/plan")
                    .then()
                    .statusCode(200)
                    .body("human", equalTo("PLAN_SUBMITTED"));
        }

        as(admin).get("/api/v1/alerts/" + alert).then().body("history", hasSize(2));
        as(admin)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/alerts/" + alert + "/plan")
                .then()
                .statusCode(422);
    }

    @Test
    void aBureauHasNoBusinessHere() {
        as(bureau)
                .get("/api/v1/alerts")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pacewatch:problem:scope.not-yours"));
        as(bureau)
                .noContentType()
                .post("/api/v1/alerts/" + alert + "/acknowledge")
                .then()
                .statusCode(403);
        given().get("/api/v1/alerts").then().statusCode(401);
        as(admin).get("/api/v1/alerts/none").then().statusCode(404);
    }

    @Test
    void theServiceTellsWhatItStillHasToDo() {
        given().get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("pending.verdicts", equalTo(0))
                .body("passAt", not(equalTo(null)));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(
                        containsString("pacewatch_ready 1.0"),
                        containsString("pacewatch_clock_seconds 1."),
                        containsString("pacewatch_dead_letters_total{topic=\"pacewatch.verdicts.v1.dlq\"} "),
                        containsString("pacewatch_deliveries_pending"),
                        containsString("pacewatch_deliveries_total{channel=\"mail\",outcome=\"dead\"} "),
                        containsString("pacewatch_deliveries_total{channel=\"webhook\",outcome=\"throttled\"} "),
                        containsString("pacewatch_oldest_pending_delivery_seconds"));
    }
}
