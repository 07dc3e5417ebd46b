package io.pacewatch.alert.channel.webhook;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.channel.mail.MailPlace;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.contracts.EventContract;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What hooks are sent is what the AsyncAPI document says, and what was sent once; strangers have programs for it. */
class HookContractTest {

    private static final Path GOLDEN = Path.of("../events/src/test/resources/golden");
    private static final String CHANNEL = "webhook";
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Pattern WORDS = Pattern.compile("(\"(?:title|text)\":)\"[^\"]*\"");
    private static final Pattern LINKS = Pattern.compile("(\"answerUrl\":\"https://alerts.lishui.example/a/)[^\"]*\"");
    private static final EventContract CONTRACT = EventContract.load();

    private static final MailPlace PLACE = new MailPlace(
            "https://alerts.lishui.example",
            "https://pacewatch.lishui.example",
            "https://readings.lishui.example",
            new SignedLink(new byte[32]),
            Duration.ofDays(30));

    @Test
    void isToTheByteWhatWasSent() throws IOException {
        assertThat(fixed(HookBody.of(worsened(), PLACE))).isEqualTo(fixed(sentBody()));
    }

    /** Sentences may be written better later on, and what stands in a link is read by its maker only. */
    private static String fixed(byte[] body) {
        String withoutWords =
                WORDS.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("$1");
        return LINKS.matcher(withoutWords).replaceAll("$1");
    }

    @Test
    void isSignedAsItWas() throws IOException {
        Map<String, String> headers = sentHeaders();

        String signature = Signature.header(
                List.of(Base64.getDecoder().decode(KEY)),
                worsened().id(),
                Long.parseLong(headers.get("webhook-timestamp")),
                sentBody());

        assertThat(headers).containsEntry("webhook-id", worsened().id()).containsEntry("webhook-signature", signature);
    }

    @Test
    void whatWasSentIsAsDescribed() throws IOException {
        assertThat(CONTRACT.violations(CHANNEL, sentHeaders(), sentBody())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfMessageIsAsDescribed(MessageKind kind) throws IOException {
        Figure all = new Figure(
                Period.month(2025, 3),
                new BigDecimal("0.3"),
                new BigDecimal("61.2"),
                ReadingStatus.FINAL,
                Status.MISSED,
                "unreported");

        Item item = new Item("e1", 1, kind, quarterly().event(), all, null);

        assertThat(violations(message(List.of(item), List.of()))).isEmpty();
    }

    @Test
    void noKindIsDescribedThatIsNeverSent() {
        JsonNode kinds = CONTRACT.document().at("/components/schemas/MessageKind/enum");

        assertThat(kinds).hasSize(MessageKind.values().length);
    }

    @Test
    void whatIsShortenedIsAsDescribed() throws IOException {
        List<Item> many = IntStream.range(0, 60)
                .mapToObj(i -> new Item(
                        "e" + i,
                        1,
                        MessageKind.OPENED,
                        quarterly().goal("g" + i).event(),
                        null,
                        null))
                .toList();
        OutgoingMessage message = message(many, List.of(late()));

        assertThat(violations(message)).isEmpty();
        assertThat(Wire.mapper()
                        .readTree(HookBody.of(message, PLACE))
                        .at("/data/late/0")
                        .has("late"))
                .as("this one is shortened")
                .isFalse();
    }

    /** The check itself must be able to fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"kind\":\"WORSENED\"; \"kind\":\"SHOUTED\"; kind",
                "\"title\":; \"headline\":; headline",
                "\"language\":\"zh\",; ''; language",
                "\"timestamp\":\"2025-07-20; \"timestamp\":\"20 July; timestamp",
                "\"businessDay\":\"2025-07-20\"; \"businessDay\":20250720; businessDay"
            })
    void whatIsNotAsDescribedIsSeen(String part, String otherwise, String place) throws IOException {
        String good = new String(sentBody(), StandardCharsets.UTF_8);
        assertThat(good).contains(part);

        byte[] changed = good.replace(part, otherwise).getBytes(StandardCharsets.UTF_8);

        assertThat(CONTRACT.violations(CHANNEL, sentHeaders(), changed)).anyMatch(v -> v.contains(place));
    }

    @Test
    void anUnsignedMessageIsSeen() throws IOException {
        assertThat(CONTRACT.violations(CHANNEL, Map.of(), sentBody())).anyMatch(v -> v.contains("webhook-signature"));
        assertThat(CONTRACT.violations("letter", sentHeaders(), sentBody())).isNotEmpty();
    }

    /** Receivers have nothing but the document: each field that can be sent has its meaning there. */
    @Test
    void everyFieldSaysWhatItMeans() {
        List<String> silent = new ArrayList<>();

        collectSilent("", CONTRACT.document().at("/components/schemas/AlertEvent"), new HashSet<>(), silent);

        assertThat(silent).isEmpty();
    }

    private static void collectSilent(String place, JsonNode schema, Set<JsonNode> seen, List<String> silent) {
        JsonNode whole = CONTRACT.resolved(schema);
        if (!seen.add(whole)) {
            return;
        }
        whole.path("properties").forEachEntry((name, field) -> {
            if (!field.has("description") && !CONTRACT.resolved(field).has("description")) {
                silent.add(place + "/" + name);
            }
            collectSilent(place + "/" + name, field, seen, silent);
        });
        collectSilent(place, whole.path("items"), seen, silent);
        whole.path("oneOf").forEach(each -> collectSilent(place, each, seen, silent));
    }

    private static List<String> violations(OutgoingMessage message) throws IOException {
        return CONTRACT.violations(CHANNEL, sentHeaders(), HookBody.of(message, PLACE));
    }

    private static byte[] sentBody() throws IOException {
        return Files.readAllBytes(GOLDEN.resolve("alert-v1.json"));
    }

    private static Map<String, String> sentHeaders() throws IOException {
        return Wire.mapper()
                .readValue(
                        Files.readAllBytes(GOLDEN.resolve("alert-v1.headers.json")),
                        new TypeReference<Map<String, String>>() {});
    }

    /** A verdict that was on the topic in the first release with webhooks, and a figure that is late. */
    private static OutgoingMessage worsened() throws IOException {
        VerdictEvent event =
                Wire.mapper().readValue(Files.readAllBytes(GOLDEN.resolve("verdict-v5.json")), VerdictEvent.class);
        Figure earlier = new Figure(
                Period.month(2025, 6), new BigDecimal("6.1"), null, ReadingStatus.ESTIMATED, Status.AT_RISK, null);
        Item item = new Item("01JZK4T3A0000000000000000E", 3, MessageKind.WORSENED, event, earlier, null);
        return message(List.of(item), List.of(late()));
    }

    private static ReadingLate late() {
        return new ReadingLate(
                "service-growth",
                new LocalName("服务业增加值增速", "Growth of services"),
                "331100",
                new LocalName("丽水市", "Lishui"),
                Period.month(2025, 6),
                Accumulation.YTD,
                LocalDate.of(2025, 7, 15),
                LateStep.REPORTER,
                "department:development-reform",
                new LocalName("市发展改革委", "Development and Reform Commission"),
                List.of(new ReadingLate.WaitingGoal(
                        "service-growth", "331100", 2025, new LocalName("服务业增加值增速", "Growth of services"))),
                News.TOLD,
                Instant.parse("2025-07-20T00:00:00Z"));
    }

    private static OutgoingMessage message(List<Item> items, List<ReadingLate> late) {
        Endpoint endpoint = new Endpoint(
                "webhook:development-reform",
                "webhook",
                "development-reform",
                "https://hooks.lishui.example/pacewatch",
                "zh",
                "development-reform");
        return new OutgoingMessage(
                "01JZK4T3B0000000000000000M",
                endpoint,
                LocalDate.of(2025, 7, 20),
                Instant.parse("2025-07-20T02:00:01.5Z"),
                items,
                late);
    }
}
