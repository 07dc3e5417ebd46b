package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.pacewatch.alert.LateFigures.july;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.delivery.FallbackAddress;
import io.pacewatch.alert.delivery.MessageStore;
import io.pacewatch.alert.delivery.Tellings;
import io.pacewatch.events.lateness.LateStep;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What nobody in a department could be given goes to the fallback address, once, and only then. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FallbackTest extends WithHook {

    @Inject
    Aftermath aftermath;

    @Inject
    FallbackAddress fallback;

    @Inject
    MessageStore messages;

    @Inject
    Jdbi jdbi;

    @Test
    void whatNobodyHasAcceptedForHalfAnHourIsMailedThereOnce() {
        relay.mood(Relay.Mood.REFUSES);
        stage.publish(quarterly().goal("f1").lead("dep-9"));
        await().atMost(SOON).until(() -> stage.history("f1").contains("MESSAGE_DEAD"));
        relay.mood(Relay.Mood.GOOD);
        aftermath.wasDue("f1", "mail", 29);
        fallback.looks("duty-1@lishui.example");
        assertThat(stage.deliveries("f1")).hasSize(1);
        aftermath.wasDue("f1", "mail", 31);

        fallback.looks("duty-1@lishui.example");

        await().atMost(SOON).until(() -> stage.history("f1").contains("MESSAGE_SENT"));
        fallback.looks("duty-1@lishui.example");
        assertThat(stage.deliveries("f1")).hasSize(2).last().isEqualTo("OPENED SENT");
        assertThat(stage.history("f1")).containsExactly("OPENED", "MESSAGE_DEAD", "MESSAGE_FALLBACK", "MESSAGE_SENT");
        assertThat(stage.mails("duty-1")).hasSize(1);
        JsonNode mail = stage.mails("duty-1").getFirst();
        assertThat(mail.path("subject").asText()).startsWith("【未送达：第9局】");
        assertThat(mail.path("text").asText()).startsWith("本邮件应送第9局：30分钟内");
        assertThat(mail.path("html").asText()).contains("本邮件应送第9局：30分钟内");
        assertThat(mail.path("messageId").asText()).contains("-fallback@");
        assertThat(stage.mails("dep-9")).isEmpty();
    }

    @Test
    void theOriginalIsStillTriedAndMayGetThroughLater() {
        warned("f2", "dep-24");
        aftermath.leave("f2", "webhook", "UNCERTAIN", true);
        aftermath.wasDue("f2", "webhook", 31);
        fallback.looks("duty-2@lishui.example");
        await().atMost(SOON).until(() -> stage.deliveries("f2").contains("OPENED SENT"));

        aftermath.tryNow("f2", "webhook");

        await().atMost(SOON)
                .until(() -> stage.deliveries("f2").equals(List.of("OPENED SENT possibly twice", "OPENED SENT")));
        fallback.looks("duty-2@lishui.example");
        assertThat(stage.mails("duty-2")).hasSize(1);
    }

    @Test
    void whatOneEndpointHasAcceptedIsNotMailedThere() {
        stage.publish(quarterly().goal("f3").lead("dep-20"));
        await().atMost(SOON).until(() -> stage.deliveries("f3").equals(List.of("OPENED SENT", "OPENED SENT")));
        aftermath.leave("f3", "webhook", "RETRY", false);
        aftermath.wasDue("f3", "webhook", 31);

        fallback.looks("duty-3@lishui.example");

        assertThat(stage.deliveries("f3")).containsExactlyInAnyOrder("OPENED SENT", "OPENED RETRY");
        getsThrough("f3", "webhook");
    }

    @Test
    void whatNoEndpointHasAcceptedIsMailedThereOnceForAllOfThem() {
        stage.publish(quarterly().goal("f4").lead("dep-20"));
        await().atMost(SOON).until(() -> stage.deliveries("f4").equals(List.of("OPENED SENT", "OPENED SENT")));
        for (String channel : List.of("mail", "webhook")) {
            aftermath.leave("f4", channel, "RETRY", false);
            aftermath.wasDue("f4", channel, 31);
        }

        fallback.looks("duty-4@lishui.example");

        await().atMost(SOON).until(() -> stage.deliveries("f4").contains("OPENED SENT"));
        assertThat(stage.deliveries("f4")).containsExactly("OPENED RETRY", "OPENED RETRY", "OPENED SENT");
        Tellings department = jdbi.inTransaction(h -> messages.tellings(h, stage.episode("f4")));
        assertThat(department.all().told()).isEmpty();
        aftermath.tryNow("f4", "mail");
        aftermath.tryNow("f4", "webhook");
        await().atMost(SOON)
                .until(() -> stage.deliveries("f4").equals(List.of("OPENED SENT", "OPENED SENT", "OPENED SENT")));
    }

    @Test
    void whatHasGotThroughMeanwhileIsNotMailedThereAnyMore() {
        warned("f5", "dep-24");
        aftermath.leave("f5", "webhook", "RETRY", false);
        aftermath.wasDue("f5", "webhook", 31);
        relay.mood(Relay.Mood.BUSY);
        fallback.looks("duty-5@lishui.example");
        await().atMost(SOON).until(() -> stage.history("f5").contains("MESSAGE_RETRY"));
        getsThrough("f5", "webhook");

        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON)
                .until(() ->
                        stage.deliveries("f5").equals(List.of("OPENED SENT", "OPENED SUPPRESSED settled-meanwhile")));
        assertThat(stage.mails("duty-5")).isEmpty();
    }

    @Test
    void lateFiguresAreMailedThereAsWell() {
        stage.publish(july("f6", LateStep.REPORTER, "department:dep-36"));
        await().atMost(SOON).until(() -> stage.lateDeliveries("f6").equals(List.of("LATE_REPORTER SENT")));
        aftermath.leave("f6", "webhook", "DEAD", false);
        aftermath.wasDue("f6", "webhook", 31);

        fallback.looks("duty-6@lishui.example");

        await().atMost(SOON)
                .until(() -> stage.lateDeliveries("f6").equals(List.of("LATE_REPORTER DEAD", "LATE_REPORTER SENT")));
        assertThat(stage.mails("duty-6")).hasSize(1);
    }

    private void getsThrough(String goal, String channel) {
        aftermath.tryNow(goal, channel);
        await().atMost(SOON).until(() -> aftermath.messages(goal, channel).contains("SENT"));
    }

    private void warned(String goal, String department) {
        stage.publish(quarterly().goal(goal).lead(department));
        await().atMost(SOON).until(() -> stage.deliveries(goal).equals(List.of("OPENED SENT")));
    }
}
