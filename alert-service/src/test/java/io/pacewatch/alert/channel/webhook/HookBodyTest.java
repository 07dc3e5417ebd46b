package io.pacewatch.alert.channel.webhook;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.Events;
import io.pacewatch.alert.LateFigures;
import io.pacewatch.alert.channel.mail.MailPlace;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a hook is sent. */
class HookBodyTest {

    private static final MailPlace PLACE = new MailPlace(
            "https://alerts.example",
            "https://board.example",
            "https://ingest.example",
            new SignedLink(new byte[32]),
            Duration.ofDays(30));

    @Test
    void isACloudEventThatHoldsTheVerdict() throws IOException {
        Item item = item("e1", quarterly().says(Status.BEHIND, "5.6"));

        JsonNode event = body("en", List.of(item), List.of());

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo("m1");
        assertThat(event.path("type").asText()).isEqualTo("io.pacewatch.alert.v1");
        assertThat(event.path("timestamp")).isEqualTo(event.path("time"));
        assertThat(event.path("subject").asText()).isEqualTo("roads");
        JsonNode alert = event.path("data").path("alerts").path(0);
        assertThat(alert.path("alert").asText()).isEqualTo("e1");
        assertThat(alert.path("kind").asText()).isEqualTo("OPENED");
        assertThat(alert.path("title").asText()).contains("Lishui", "0.9 percentage points");
        assertThat(alert.path("goalUrl").asText()).startsWith("https://board.example/goals/gdp-growth");
        assertThat(alert.path("answerUrl").asText()).startsWith("https://alerts.example/a/");
        assertThat(new String(HookBody.of(message("en", List.of(item), List.of()), PLACE), StandardCharsets.UTF_8))
                .as("the verdict to the digit")
                .contains("\"verdict\":" + new String(Wire.bytes(item.event()), StandardCharsets.UTF_8));
    }

    @Test
    void speaksTheSubscribersLanguageAndAsksNothingOfWhoIsOnPace() throws IOException {
        JsonNode alert = body("zh", List.of(item("e1", quarterly().says(Status.ON_PACE, "6.6"))), List.of())
                .path("data")
                .path("alerts")
                .path(0);

        assertThat(alert.path("title").asText()).contains("丽水市");
        assertThat(alert.path("answerUrl").isNull()).isTrue();
    }

    @Test
    void isTheSameOnEveryAttempt() {
        OutgoingMessage message = message("zh", List.of(item("e1", quarterly())), List.of());

        assertThat(HookBody.of(message, PLACE)).isEqualTo(HookBody.of(message, PLACE));
    }

    @Test
    void shortensWhatMattersLeastAndLeavesNothingOut() throws IOException {
        List<Item> many = IntStream.range(0, 60)
                .mapToObj(i ->
                        item("e" + i, quarterly().goal("g" + i).says(i == 59 ? Status.BEHIND : Status.AT_RISK, "6.1")))
                .toList();
        List<ReadingLate> late = List.of(LateFigures.july("l1", LateStep.REPORTER, "bureau:stats"));

        byte[] bytes = HookBody.of(message("zh", many, late), PLACE);

        JsonNode data = Wire.mapper().readTree(bytes).path("data");
        assertThat(bytes.length).isBetween(16_000, 20_000);
        assertThat(data.path("alerts"))
                .hasSize(60)
                .allSatisfy(alert -> assertThat(alert.path("goal").asText()).endsWith("|331100|2025"));
        assertThat(data.path("alerts").path(0).path("alert").asText()).isEqualTo("e59");
        assertThat(data.path("alerts").path(0).has("verdict")).isTrue();
        assertThat(data.path("alerts").path(59).has("verdict")).isFalse();
        assertThat(data.path("late").path(0).path("event").asText()).contains("l1");
    }

    @Test
    void tellsOfLateFigures() throws IOException {
        ReadingLate late = LateFigures.july("l1", LateStep.REPORTER, "bureau:stats");

        JsonNode told =
                body("zh", List.of(), List.of(late)).path("data").path("late").path(0);

        assertThat(Wire.mapper().treeToValue(told.path("late"), ReadingLate.class))
                .isEqualTo(late);
    }

    private static JsonNode body(String language, List<Item> items, List<ReadingLate> late) throws IOException {
        return Wire.mapper().readTree(HookBody.of(message(language, items, late), PLACE));
    }

    private static OutgoingMessage message(String language, List<Item> items, List<ReadingLate> late) {
        Endpoint endpoint = new Endpoint("webhook:roads", "webhook", "roads", "https://x.example/", language, "roads");
        return new OutgoingMessage("m1", endpoint, LocalDate.of(2025, 7, 20), Instant.EPOCH, items, late);
    }

    private static Item item(String episode, Events events) {
        return new Item(episode, 1, MessageKind.OPENED, events.event(), null, null);
    }
}
