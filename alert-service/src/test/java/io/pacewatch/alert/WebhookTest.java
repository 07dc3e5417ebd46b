package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.Hook.Mood;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the verdict topic to a department's own program, which has bad days. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WebhookTest extends WithHook {

    static final String CURRENT_KEY = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    static final String FORMER_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** A bad day has many attempts. */
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Aftermath aftermath;

    @Test
    void aDepartmentIsMailedAndCalledAboutTheSameWarning() throws IOException {
        stage.publish(quarterly().goal("w1").lead("dep-21"));

        await().atMost(LONG).until(() -> stage.deliveries("w1").equals(List.of("OPENED SENT", "OPENED SENT")));
        assertThat(stage.mails("dep-21")).hasSize(1);
        assertThat(stage.mails("dep-21").getFirst().path("subject").asText()).contains("Lishui");
        assertThat(at("dep-21")).hasSize(1);
        Hook.Received call = at("dep-21").getFirst();
        assertThat(HookSignature.isBy(CURRENT_KEY, call)).isTrue();
        assertThat(HookSignature.isBy(FORMER_KEY, call)).isTrue();
        JsonNode event = Wire.mapper().readTree(call.body());
        assertThat(event.path("id").asText()).isEqualTo(call.headers().get("webhook-id"));
        assertThat(event.at("/data/alerts/0/alert").asText()).isEqualTo(stage.episode("w1"));
        assertThat(event.at("/data/alerts/0/verdict/goal/id").asText()).isEqualTo("w1");
        // An address may hold a token.
        given().get("/q/metrics").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString())
                .contains("pacewatch_deliveries_total{channel=\"webhook\",outcome=\"sent\"}")
                .doesNotContain("address-secret", "/dep-21");
    }

    @Test
    void nothingIsLostOnABadDayAndEveryDuplicateIsExplained() {
        Mood[] badDay = {
            Mood.FAILS, Mood.RESETS, Mood.BUSY_FOR_SECONDS, Mood.DRIPS, Mood.REDIRECTS, Mood.PAGE, Mood.FORBIDS
        };
        hook.will("/dep-22" + QUERY, badDay);

        stage.publish(quarterly().goal("w2").lead("dep-22"));

        await().atMost(LONG).until(() -> stage.deliveries("w2").contains("OPENED SENT possibly twice"));
        List<Hook.Received> calls = at("dep-22");
        assertThat(calls).hasSize(badDay.length + 1);
        assertThat(calls).allSatisfy(call -> {
            assertThat(HookSignature.isBy(CURRENT_KEY, call)).isTrue();
            assertThat(call.headers())
                    .containsEntry("webhook-id", calls.getFirst().headers().get("webhook-id"));
            assertThat(call.body()).isEqualTo(calls.getFirst().body());
        });
        // 500, reset, drip and page may each have had it; the others certainly did not, but the doubt stays.
        assertThat(stage.history("w2"))
                .filteredOn(kind -> kind.startsWith("MESSAGE_"))
                .containsExactly(
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_SENT");
        assertThat(stage.mails("dep-22")).isEmpty();
    }

    @Test
    void aHookThatRefusesAndThenTakesItGetsItOnce() {
        hook.will("/dep-24" + QUERY, Mood.FORBIDS, Mood.REDIRECTS);

        stage.publish(quarterly().goal("w4").lead("dep-24"));

        await().atMost(LONG).until(() -> stage.deliveries("w4").contains("OPENED SENT"));
        assertThat(stage.history("w4")).containsExactly("OPENED", "MESSAGE_RETRY", "MESSAGE_RETRY", "MESSAGE_SENT");
    }

    @Test
    void whoeverAsksForTimeUsesUpNoAttempt() {
        hook.will(
                "/dep-24" + QUERY,
                Mood.BUSY_FOR_SECONDS,
                Mood.FORBIDS,
                Mood.BUSY_FOR_EVER,
                Mood.GATEWAY_BUSY,
                Mood.BUSY_UNTIL);

        stage.publish(quarterly().goal("w5").lead("dep-24"));

        // Only the last one, which was accepted, counts.
        await().atMost(LONG).until(() -> stage.deliveries("w5").contains("OPENED SENT possibly twice"));
        assertThat(at("dep-24")).hasSize(6);
        assertThat(aftermath.attempts("w5", "webhook")).containsExactly(1);
        assertThat(stage.history("w5"))
                .containsExactly(
                        "OPENED",
                        "MESSAGE_RETRY",
                        "MESSAGE_RETRY",
                        "MESSAGE_RETRY",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_UNCERTAIN",
                        "MESSAGE_SENT");
    }

    @Test
    void whoeverAsksForNoTimeUsesUpAttempts() {
        hook.will("/dep-24" + QUERY, Mood.BUSY_FOR_NO_TIME, Mood.BUSY_BEFORE, Mood.BUSY_TWICE);

        stage.publish(quarterly().goal("w6").lead("dep-24"));

        await().atMost(LONG).until(() -> stage.deliveries("w6").contains("OPENED SENT"));
        assertThat(at("dep-24")).hasSize(4);
        assertThat(aftermath.attempts("w6", "webhook")).containsExactly(4);
    }

    @Test
    void aHookThatIsGoneIsDisabledAndTheDepartmentIsMailedInstead() {
        hook.will("/dep-23" + QUERY, Mood.GONE);
        stage.publish(quarterly().goal("w3-a").lead("dep-23"));
        await().atMost(LONG).until(() -> stage.history("w3-a").contains("MESSAGE_RETRY"));

        stage.publish(quarterly().goal("w3-b").lead("dep-23"));

        await().atMost(LONG).until(() -> stage.mails("dep-23").size() == 1);
        assertThat(stage.deliveries("w3-a"))
                .containsExactly("OPENED RETRY answered 410: gone, the endpoint is disabled");
        // The mail is in the inbox before its row says so.
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(stage.deliveries("w3-b"))
                        .containsExactlyInAnyOrder("OPENED SENT", "OPENED READY endpoint-disabled"));
        assertThat(at("dep-23")).hasSize(1);
        await().atMost(LONG)
                .until(() -> given().get("/q/metrics")
                        .asString()
                        .contains("pacewatch_endpoints_disabled{channel=\"webhook\"} 1.0"));

        stage.enable("dep-23");

        await().atMost(LONG).until(() -> stage.deliveries("w3-a").equals(List.of("OPENED SENT")));
        await().atMost(LONG).until(() -> stage.deliveries("w3-b").equals(List.of("OPENED SENT", "OPENED SENT")));
    }

    private List<Hook.Received> at(String department) {
        return hook.received("/" + department + QUERY);
    }
}
