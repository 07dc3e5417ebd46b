package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.pacewatch.alert.LateFigures.july;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.Hook.Mood;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A department reached in two ways, or in another way than before, hears everything, and each thing in one way. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HookThatLeftTest extends WithHook {

    @Inject
    Aftermath aftermath;

    @Test
    void whatWaitsForAHookThatIsNotSubscribedAnyMoreIsMailed() {
        stage.publish(quarterly().goal("h1").lead("dep-31"));
        await().atMost(SOON).until(() -> stage.deliveries("h1").equals(List.of("OPENED SENT")));

        aftermath.wasForAHook("h1", "dep-31");

        await().atMost(SOON)
                .until(() ->
                        stage.deliveries("h1").equals(List.of("OPENED SUPPRESSED endpoint-removed", "OPENED SENT")));
        assertThat(stage.mails("dep-31")).hasSize(2);
        assertThat(aftermath.messages("h1", "webhook")).containsExactly("WITHDRAWN");
        assertThat(stage.history("h1")).containsExactly("OPENED", "MESSAGE_SENT", "MESSAGE_SUPPRESSED", "MESSAGE_SENT");
    }

    @Test
    void theDailyRationHoldsForItToo() {
        Events ordinary = quarterly().of(GoalClass.ORDINARY).lead("dep-32");
        stage.publish(ordinary.goal("h2-a"));
        await().atMost(SOON).until(() -> stage.deliveries("h2-a").equals(List.of("OPENED SENT")));
        stage.publish(ordinary.goal("h2-b"));
        await().atMost(SOON).until(() -> stage.deliveries("h2-b").equals(List.of("OPENED READY")));

        aftermath.wasForAHook("h2-b", "dep-32");

        await().atMost(SOON)
                .until(() ->
                        stage.deliveries("h2-b").equals(List.of("OPENED SUPPRESSED endpoint-removed", "OPENED READY")));
        assertThat(stage.mails("dep-32")).hasSize(1);
    }

    @Test
    void whatWasMailedAlreadyIsNotMailedAgain() {
        stage.publish(quarterly().goal("h3").lead("dep-33"));
        await().atMost(SOON).until(() -> stage.deliveries("h3").equals(List.of("OPENED SENT")));

        aftermath.wasAlsoForAHook("h3", "dep-33");

        await().atMost(SOON)
                .until(() ->
                        stage.deliveries("h3").equals(List.of("OPENED SENT", "OPENED SUPPRESSED endpoint-removed")));
        assertThat(stage.mails("dep-33")).hasSize(1);
    }

    @Test
    void lateFiguresMoveAsWell() {
        stage.publish(july("l7", LateStep.REPORTER, "department:dep-34"));
        await().atMost(SOON).until(() -> stage.lateDeliveries("l7").equals(List.of("LATE_REPORTER SENT")));

        aftermath.wasForAHook("l7", "dep-34");

        await().atMost(SOON)
                .until(() -> stage.lateDeliveries("l7")
                        .equals(List.of("LATE_REPORTER SUPPRESSED endpoint-removed", "LATE_REPORTER SENT")));
    }

    @Test
    void whatWaitsForADisabledHookIsNoBacklog() {
        hook.will("/dep-35" + QUERY, Mood.GONE);

        stage.publish(quarterly().goal("h4").lead("dep-35"));

        await().atMost(SOON).until(() -> stage.history("h4").contains("MESSAGE_RETRY"));
        await().atMost(SOON)
                .until(() -> given().get("/q/metrics")
                        .asString()
                        .contains("pacewatch_deliveries_pending{channel=\"webhook\"} 0.0"));
        stage.enable("dep-35");
    }

    @Test
    void eachEndpointIsAskedWhatItHasHeard() throws IOException {
        Events behind = quarterly().goal("h5").lead("dep-30");
        stage.publish(behind);
        await().atMost(SOON).until(() -> stage.deliveries("h5").equals(List.of("OPENED SENT", "OPENED SENT")));
        aftermath.leave("h5", "webhook", "RETRY", false);

        stage.publish(
                behind.revised().says(Status.BEHIND, "5.5").number(2),
                behind.revised().number(3));

        await().atMost(SOON)
                .until(() -> stage.deliveries("h5")
                        .equals(List.of(
                                "OPENED SENT",
                                "OPENED SUPPRESSED revised-before-sending",
                                "CORRECTED SUPPRESSED revised-before-sending",
                                "OPENED SUPPRESSED revised-before-sending",
                                "OPENED SENT")));
        assertThat(stage.mails("dep-30")).hasSize(1);
        JsonNode last = Wire.mapper()
                .readTree(hook.received("/dep-30" + QUERY).getLast().body());
        assertThat(last.at("/data/alerts/0/verdict/verdict/actual").decimalValue())
                .isEqualByComparingTo("5.6");
    }
}
