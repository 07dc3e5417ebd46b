package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the relay does, a warning is sent or seen not to be. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;

    @ConfigProperty(name = "pacewatch.mail.port")
    int port;

    @ConfigProperty(name = "test.relay.port")
    int real;

    private Relay relay;

    @BeforeEach
    void makeRelay() {
        relay = new Relay(port, real);
    }

    @AfterEach
    void closeRelay() throws IOException {
        relay.close();
    }

    @Test
    void aRelayThatIsDownIsWaitedFor() throws IOException {
        stage.publish(quarterly().goal("r1").lead("dep-10"));
        await().atMost(SOON).until(() -> stage.history("r1").contains("MESSAGE_RETRY"));

        relay.open();

        await().atMost(SOON).until(() -> stage.deliveries("r1").contains("OPENED SENT"));
        assertThat(stage.mails("dep-10")).hasSize(1);
    }

    @Test
    void aBusyRelayIsTriedAgain() throws IOException {
        relay.mood(Relay.Mood.BUSY);
        relay.open();
        stage.publish(quarterly().goal("r2").lead("dep-11"));
        await().atMost(SOON).until(() -> stage.history("r2").contains("MESSAGE_RETRY"));

        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON).until(() -> stage.deliveries("r2").contains("OPENED SENT"));
    }

    @Test
    void aRefusedAddressIsDeadAndInSight() throws IOException {
        relay.mood(Relay.Mood.REFUSES);
        relay.open();

        stage.publish(quarterly().goal("r3").lead("dep-12"));

        await().atMost(SOON).until(() -> stage.history("r3").contains("MESSAGE_DEAD"));
        assertThat(stage.deliveries("r3").getFirst()).startsWith("OPENED DEAD").contains("550");
    }

    @Test
    void aRelayThatHangsUpAfterTheDataGetsTheSameMessageAgain() throws IOException {
        relay.mood(Relay.Mood.HANGS_UP_AFTER_DATA);
        relay.open();
        stage.publish(quarterly().goal("r4").lead("dep-13"));
        await().atMost(SOON).until(() -> stage.history("r4").contains("MESSAGE_UNCERTAIN"));

        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON).until(() -> stage.deliveries("r4").contains("OPENED SENT possibly twice"));
        assertThat(stage.mails("dep-13")).hasSizeGreaterThan(1);
        assertThat(stage.mails("dep-13").stream()
                        .map(mail -> mail.path("messageId").asText())
                        .distinct())
                .hasSize(1);
    }

    /** Nothing has left the machine, and every place is free again, though the relay never closes a connection. */
    @Test
    void aRelayThatSaysNothingHoldsNoPlaceAndNoDoubt() throws IOException {
        relay.mood(Relay.Mood.HANGS);
        relay.open();
        List<String> goals =
                IntStream.rangeClosed(61, 72).mapToObj(i -> "r5-" + i).toList();
        goals.forEach(goal -> stage.publish(quarterly().goal(goal).lead(goal.replace("r5", "dep"))));
        await().atMost(SOON)
                .until(() -> goals.stream().allMatch(goal -> stage.history(goal).contains("MESSAGE_RETRY")));

        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON)
                .until(() ->
                        goals.stream().allMatch(goal -> stage.deliveries(goal).equals(List.of("OPENED SENT"))));
        assertThat(goals).noneMatch(goal -> stage.history(goal).contains("MESSAGE_UNCERTAIN"));
        await().atMost(SOON).until(() -> relay.connections() == 0);
    }

    @Test
    void aRelayThatFallsSilentAfterTheDataLeavesADoubt() throws IOException {
        relay.mood(Relay.Mood.HANGS_AFTER_DATA);
        relay.open();
        stage.publish(quarterly().goal("r7").lead("dep-74"));
        await().atMost(SOON).until(() -> stage.history("r7").contains("MESSAGE_UNCERTAIN"));

        relay.mood(Relay.Mood.GOOD);

        await().atMost(SOON).until(() -> stage.deliveries("r7").contains("OPENED SENT possibly twice"));
    }

    @Test
    void aSenderThatWasKilledBeforeItCouldMarkSendsTheSameMessageAgain() throws IOException {
        relay.open();
        stage.publish(quarterly().goal("r6").lead("dep-73"));
        await().atMost(SOON).until(() -> stage.deliveries("r6").contains("OPENED SENT"));

        stage.loseTheAnswer("r6");

        await().atMost(SOON).until(() -> stage.deliveries("r6").contains("OPENED SENT possibly twice"));
        assertThat(stage.mails("dep-73")).hasSize(2);
        assertThat(stage.mails("dep-73").stream()
                        .map(mail -> mail.path("messageId").asText())
                        .distinct())
                .hasSize(1);
        assertThat(stage.history("r6")).contains("MESSAGE_UNCERTAIN");
    }
}
