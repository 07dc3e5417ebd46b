package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link may do, for how long, and who is said to have done it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LinkRightsTest extends WithForm {

    @jakarta.inject.Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"alert-service", "token:t-0123456789ab", "dep-15 (token:t-0123456789ab)"})
    void whatAVisitorTypesIsNeverTheActor(String name) {
        plan(form(PLAN, "&who=", name, "&taken=", name)).statusCode(303);

        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("history[-1].who", equalTo("link:" + MESSAGE))
                .body("history[-1].claimedName", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"REVISION, ON_PACE, SUPERSEDED, Taken back", "TIME, MISSED, CLOSED, Closed"})
    void whatIsOverTakesNothingAndSaysWhatItIsNow(String cause, Status status, String state, String words) {
        String goal = "over-" + state;
        Events behind = quarterly().goal(goal).lead("dep-15");
        stage.publish(
                behind,
                (cause.equals("TIME") ? behind.by(io.pacewatch.events.verdict.Cause.TIME) : behind.revised())
                        .says(status, "6.0")
                        .number(2));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence(goal) == 2);
        String link = linkTo(stage.episode(goal));
        List<String> before = stage.history(goal);

        browser()
                .body(form(PLAN))
                .post(link + "/plan")
                .then()
                .statusCode(409)
                .body(containsString(words), containsString("<dd>n</dd>"), not(containsString("<form")));
        browser().body("who=x").post(link + "/acknowledge").then().statusCode(409);
        given().header("Accept-Language", "en").get(link).then().statusCode(200).body(not(containsString("<form")));
        as(admin)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/alerts/" + stage.episode(goal) + "/acknowledge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pacewatch:problem:alert.over"));
        assertThat(stage.history(goal).stream().filter(kind -> !kind.startsWith("MESSAGE")))
                .containsExactlyElementsOf(before.stream()
                        .filter(kind -> !kind.startsWith("MESSAGE"))
                        .toList());
        as(admin).get("/api/v1/alerts/" + stage.episode(goal)).then().body("human", equalTo("NONE"));
    }

    @Test
    void aRevokedLinkDoesNothingAndALaterOneWorks() {
        String link = linkTo(alert);
        as(admin)
                .contentType("application/json")
                .body("{\"reason\":\"forwarded by mistake\"}")
                .post("/api/v1/alerts/" + alert + "/links/revoke")
                .then()
                .statusCode(200)
                .body("history[1].kind", equalTo("LINKS_REVOKED"))
                .body("history[1].detail.reason", equalTo("forwarded by mistake"));

        given().header("Accept-Language", "en")
                .header("Accept", "text/html")
                .get(link)
                .then()
                .statusCode(410)
                .body(containsString("revoked"));
        browser().body("who=x").post(link + "/acknowledge").then().statusCode(410);
        given().get(linkTo(alert)).then().statusCode(200);
    }

    @Test
    void soManyPlansADayAndTheNextIsKeptOnThePage() {
        for (int i = 0; i < 20; i++) {
            plan(form(PLAN, "&taken=" + i)).statusCode(303);
        }

        plan(form(PLAN, "&taken=19")).statusCode(303);
        plan(form(PLAN, "&taken=one+more"))
                .statusCode(429)
                .header("Retry-After", equalTo("3600"))
                .body(containsString(">one more</textarea>"));
        as(admin).get("/api/v1/alerts/" + alert).then().body("history", hasSize(21));
    }

    @Test
    void whatWasTypedCanBeBlankedAndTheStepsStay() {
        plan(form(PLAN, "&who=Li+Si")).statusCode(303);

        jdbi.useHandle(h -> h.execute(
                "UPDATE alert.typed_text SET text = NULL, blanked_at = now() WHERE episode_id = ? AND field IN"
                        + " ('claimedName', 'responsible')",
                alert));

        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("history[1].kind", equalTo("PLAN_SUBMITTED"))
                .body("history[1].claimedName", equalTo(null))
                .body("history[1].detail.responsible", equalTo(null))
                .body("history[1].detail.catchUpBy", equalTo("2025-09-30"));
        given().get(linkTo(alert)).then().statusCode(200).body(not(containsString("Li Si")));
    }
}
