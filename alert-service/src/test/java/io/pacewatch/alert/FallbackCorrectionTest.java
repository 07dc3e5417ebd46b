package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.delivery.FallbackAddress;
import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fallback address hears nothing that its alert has overtaken, and hears the correction of what it was told. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FallbackCorrectionTest extends WithRelay {

    @Inject
    Aftermath aftermath;

    @Inject
    FallbackAddress fallback;

    private Events dead(String goal, String department) {
        Events behind = quarterly().goal(goal).lead(department).says(Status.BEHIND, "4.1");
        relay.mood(Relay.Mood.REFUSES);
        stage.publish(behind);
        await().atMost(SOON).until(() -> stage.history(goal).contains("MESSAGE_DEAD"));
        relay.mood(Relay.Mood.GOOD);
        aftermath.wasDue(goal, "mail", 31);
        return behind;
    }

    private void superseded(Events behind, String goal) {
        stage.publish(behind.revised().says(Status.ON_PACE, "9.8").number(2));
        await().atMost(SOON).until(() -> stage.sequence(goal) == 2);
    }

    @Test
    void aWarningThatWasGivenUpAndThenTakenBackIsNotHandedOn() {
        superseded(dead("fc1", "dep-51"), "fc1");

        fallback.looks("duty-fc1@lishui.example");

        assertThat(stage.deliveries("fc1")).containsExactly("OPENED SUPPRESSED overtaken");
        assertThat(stage.history("fc1")).containsExactly("OPENED", "MESSAGE_DEAD", "SUPERSEDED", "MESSAGE_SUPPRESSED");
        assertThat(stage.mails("duty-fc1")).isEmpty();
    }

    @Test
    void whatWaitsForTheFallbackAddressIsTakenBackWithItsAlert() {
        Events behind = dead("fc2", "dep-52");
        relay.mood(Relay.Mood.BUSY);
        fallback.looks("duty-fc2@lishui.example");
        await().atMost(SOON).until(() -> stage.deliveries("fc2").size() == 2);
        superseded(behind, "fc2");
        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON)
                .until(() -> stage.deliveries("fc2").stream().anyMatch(each -> each.startsWith("OPENED SUPPRESSED")));
        assertThat(stage.mails("duty-fc2").stream()
                        .map(mail -> mail.path("subject").asText())
                        .filter(subject -> subject.startsWith("【未送达")))
                .isEmpty();
    }

    @Test
    void whoWasToldInTheDepartmentsSteadIsToldTheCorrection() {
        Events behind = dead("fc3", "dep-53");
        fallback.looks("duty-fc3@lishui.example");
        await().atMost(SOON).until(() -> stage.deliveries("fc3").getLast().equals("OPENED SENT"));

        superseded(behind, "fc3");

        await().atMost(SOON).until(() -> stage.deliveries("fc3").getLast().equals("CORRECTED SENT"));
        JsonNode mail = stage.mails("duty-fc3").getLast();
        assertThat(mail.path("subject").asText()).startsWith("【第53局】").contains("更正");
        assertThat(mail.path("text").asText()).startsWith("此前有一份应送第53局的预警转至本备用地址");
        assertThat(stage.mails("dep-53")).isEmpty();
    }

    @Test
    void anUncertainWarningThatWasTakenBackIsNotTriedAgainThoughItsCorrectionStillWaits() {
        Events behind = quarterly().goal("fc4").lead("dep-54");
        stage.publish(behind);
        await().atMost(SOON).until(() -> stage.deliveries("fc4").equals(List.of("OPENED SENT")));
        aftermath.leave("fc4", "mail", "UNCERTAIN", true);
        relay.mood(Relay.Mood.BUSY);
        superseded(behind, "fc4");

        aftermath.tryNow("fc4", "mail");

        await().atMost(SOON)
                .until(() -> stage.deliveries("fc4").getFirst().equals("OPENED SUPPRESSED overtaken, possibly sent"));
        relay.mood(Relay.Mood.GOOD);
        await().atMost(SOON).until(() -> stage.deliveries("fc4").getLast().equals("CORRECTED SENT"));
        assertThat(stage.mails("dep-54")).hasSize(2);
    }
}
