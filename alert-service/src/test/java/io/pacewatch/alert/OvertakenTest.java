package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.pacewatch.alert.LateFigures.july;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for another attempt may be untrue when the attempt comes. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OvertakenTest extends WithRelay {

    private static final String MAIL = "mail";

    @Inject
    Aftermath aftermath;

    @Test
    void aWarningThatItsCorrectionHasOvertakenIsNotSentAnyMore() {
        Events behind = quarterly().goal("o1").lead("dep-27");
        stage.publish(behind);
        await().atMost(SOON).until(() -> stage.deliveries("o1").equals(List.of("OPENED SENT")));
        aftermath.leave("o1", MAIL, "UNCERTAIN", true);
        stage.publish(behind.revised().says(Status.ON_PACE, "6.6").number(2));
        await().atMost(SOON).until(() -> stage.deliveries("o1").contains("CORRECTED SENT"));

        aftermath.tryNow("o1", MAIL);

        await().atMost(SOON)
                .until(() -> stage.deliveries("o1")
                        .equals(List.of("OPENED SUPPRESSED overtaken, possibly sent", "CORRECTED SENT")));
        assertThat(stage.mails("dep-27")).hasSize(2);
        assertThat(stage.history("o1"))
                .containsExactly("OPENED", "MESSAGE_SENT", "SUPERSEDED", "MESSAGE_SENT", "MESSAGE_SUPPRESSED");
        assertThat(aftermath.messages("o1", MAIL)).containsExactlyInAnyOrder("WITHDRAWN", "SENT");
    }

    @Test
    void whatElseTheMessageSaysGoesOut() {
        Events behind = quarterly().goal("o2-a").lead("dep-28");
        stage.publish(behind, behind.goal("o2-b"));
        await().atMost(SOON).until(() -> stage.deliveries("o2-b").equals(List.of("OPENED SENT")));
        aftermath.leave("o2-a", MAIL, "UNCERTAIN", true);
        stage.publish(behind.revised().says(Status.ON_PACE, "6.6").number(2));
        await().atMost(SOON).until(() -> stage.deliveries("o2-a").contains("CORRECTED SENT"));

        aftermath.tryNow("o2-b", MAIL);

        await().atMost(SOON).until(() -> stage.deliveries("o2-b").equals(List.of("OPENED SENT possibly twice")));
        assertThat(stage.deliveries("o2-a").getFirst()).isEqualTo("OPENED SUPPRESSED overtaken, possibly sent");
        assertThat(stage.mails("dep-28").getLast().path("text").asText())
                .contains("/goals/o2-b?")
                .doesNotContain("/goals/o2-a?");
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED, dep-29", "UNAWAITED, dep-39"})
    void aFigureThatIsNotLateAnyMoreIsNotAskedForAgain(LateStep end, String department) {
        String late = "l5-" + end;
        stage.publish(july(late, LateStep.REPORTER, "department:" + department));
        await().atMost(SOON).until(() -> stage.lateDeliveries(late).equals(List.of("LATE_REPORTER SENT")));
        aftermath.leave(late, MAIL, "LEASED", false);
        stage.publish(july(late, end, "department:" + department));
        await().atMost(SOON).until(() -> stage.lateSteps(late).equals(List.of("REPORTER", end.name())));

        aftermath.leave(late, MAIL, "RETRY", false);
        aftermath.tryNow(late, MAIL);

        await().atMost(SOON)
                .until(() -> stage.lateDeliveries(late)
                        .equals(List.of("LATE_REPORTER SUPPRESSED " + end.name().toLowerCase(Locale.ROOT)
                                + "-before-sending")));
        assertThat(stage.mails(department)).hasSize(1);
        assertThat(aftermath.messages(late, MAIL)).containsExactly("WITHDRAWN");
    }

    @Test
    void whatWaitedForTheAddressOfABureauThatHasNoneWaitsNoMore() {
        stage.publish(july("l6", LateStep.REPORTER, "bureau:unreachable"));
        await().atMost(SOON)
                .until(() -> stage.lateDeliveries("l6").equals(List.of("LATE_REPORTER SUPPRESSED no-address")));

        aftermath.awaitsAnAddress("l6");

        await().atMost(SOON)
                .until(() -> stage.lateDeliveries("l6").equals(List.of("LATE_REPORTER SUPPRESSED no-address")));
        assertThat(aftermath.messages("l6", MAIL)).containsExactly("WITHDRAWN");
    }
}
