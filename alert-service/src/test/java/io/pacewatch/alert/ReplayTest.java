package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was given up is sent again when an administrator says so, unless it does not hold any more. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReplayTest extends WithRelay {

    @ConfigProperty(name = "test.token.admin")
    String admin;

    @ConfigProperty(name = "test.token.department")
    String department;

    @jakarta.inject.Inject
    Jdbi jdbi;

    private Events dead(String lead, String... goals) {
        Events behind = quarterly().lead(lead);
        relay.mood(Relay.Mood.REFUSES);
        for (String goal : goals) {
            stage.publish(behind.goal(goal));
        }
        for (String goal : goals) {
            await().atMost(SOON).until(() -> stage.history(goal).contains("MESSAGE_DEAD"));
        }
        relay.mood(Relay.Mood.GOOD);
        return behind;
    }

    private String delivery(String goal) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT d.id FROM alert.delivery d JOIN alert.episode e ON e.id = d.episode_id
                        WHERE e.goal_id = :goal ORDER BY d.id LIMIT 1""").bind("goal", goal).mapTo(String.class).one());
    }

    private ValidatableResponse replay(String token, String path, String body) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/deliveries" + path)
                .then();
    }

    @Test
    void aDeadWarningIsSentAgainOnceWithWhoAndWhyInTheHistory() {
        dead("dep-45", "replay1");
        String dead = delivery("replay1");

        replay(admin, "/" + dead + "/replay", "{\"reason\":\"the address was wrong\"}")
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("replayOf", equalTo(dead))
                .body("endpoint", equalTo("mail:dep-45"));

        await().atMost(SOON).until(() -> stage.deliveries("replay1").getLast().equals("OPENED SENT"));
        assertThat(stage.deliveries("replay1").getFirst()).startsWith("OPENED REPLAYED");
        assertThat(stage.history("replay1"))
                .containsExactly("OPENED", "MESSAGE_DEAD", "MESSAGE_REPLAYED", "MESSAGE_SENT");
        given().header("Authorization", "Bearer " + admin)
                .get("/api/v1/alerts/" + stage.episode("replay1"))
                .then()
                .body("history[2].who", startsWith("token:t-"))
                .body("history[2].detail.reason", equalTo("the address was wrong"));
        assertThat(stage.mails("dep-45")).hasSize(1);
        replay(admin, "/" + dead + "/replay", "{\"reason\":\"once more\"}")
                .statusCode(409)
                .body("detail", containsString("REPLAYED"));
    }

    @Test
    void whatItsAlertHasOvertakenIsNotSent() {
        Events behind = dead("dep-46", "replay2");
        stage.publish(
                behind.goal("replay2").revised().says(Status.ON_PACE, "6.6").number(2));
        await().atMost(SOON).until(() -> stage.sequence("replay2") == 2);

        replay(admin, "/" + delivery("replay2") + "/replay", "{\"reason\":\"the address was wrong\"}")
                .statusCode(409)
                .body("type", equalTo("urn:pacewatch:problem:delivery.overtaken"));

        assertThat(stage.deliveries("replay2")).containsExactly("OPENED SUPPRESSED overtaken");
        assertThat(stage.mails("dep-46")).isEmpty();
    }

    @Test
    void aReplayedWarningThatIsOvertakenWhileItWaitsIsNotSentEither() {
        Events behind = dead("dep-47", "replay3");
        relay.mood(Relay.Mood.BUSY);
        replay(admin, "/" + delivery("replay3") + "/replay", "{\"reason\":\"the address was wrong\"}")
                .statusCode(200);
        await().atMost(SOON).until(() -> stage.history("replay3").contains("MESSAGE_RETRY"));
        stage.publish(
                behind.goal("replay3").revised().says(Status.ON_PACE, "6.6").number(2));
        await().atMost(SOON).until(() -> stage.sequence("replay3") == 2);
        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON)
                .until(() -> stage.deliveries("replay3").stream().noneMatch(each -> each.startsWith("OPENED RETRY")));
        assertThat(stage.mails("dep-47").stream()
                        .filter(mail -> !mail.path("subject").asText().contains("更正")))
                .isEmpty();
    }

    @Test
    void allDeadOnesOfAnEndpointAreOneMail() {
        dead("dep-48", "replay4-a", "replay4-b");

        replay(admin, ":replay", "{\"endpoint\":\"mail:dep-48\",\"reason\":\"the relay is back\"}")
                .statusCode(200)
                .body("replayed", equalTo(2))
                .body("suppressed", equalTo(0))
                .body("left", equalTo(0));

        await().atMost(SOON)
                .until(() -> List.of("replay4-a", "replay4-b").stream()
                        .allMatch(goal -> stage.deliveries(goal).getLast().equals("OPENED SENT")));
        assertThat(stage.mails("dep-48")).hasSize(1);
    }

    @Test
    void onlyAdministratorsReplayAndOnlyWithAReason() {
        replay(department, ":replay", "{\"endpoint\":\"mail:dep-15\",\"reason\":\"x\"}")
                .statusCode(403);
        replay(admin, ":replay", "{\"endpoint\":\"mail:dep-15\"}").statusCode(422);
        replay(admin, ":replay", "{\"since\":\"soon\",\"reason\":\"x\"}").statusCode(400);
        replay(
                        admin,
                        ":replay",
                        "{\"since\":\"2026-01-01T00:00:00+08:00\",\"endpoint\":\"mail:dep-none\",\"reason\":\"x\"}")
                .statusCode(200)
                .body("replayed", equalTo(0));
        replay(admin, "/none/replay", "{\"reason\":\"x\"}").statusCode(404);
    }
}
