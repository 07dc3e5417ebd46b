package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Decoding.Decoded;
import io.pacewatch.events.wire.Decoding.Poison;
import io.pacewatch.events.wire.Specimens.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are what has been sent; they are never edited and must be read for ever. */
class GoldenTest {

    static Stream<GoldenFile> everySent() {
        return GoldenFile.all().stream();
    }

    static Stream<GoldenFile> everyNewest() {
        return GoldenFile.newest().values().stream();
    }

    @Test
    void everyKindOfEventHasOne() {
        Stream<String> kinds = EventType.all().stream().flatMap(GoldenTest::names);

        assertThat(GoldenFile.newest().keySet()).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    /** A type's name is in its CloudEvents type; a sealed type has one golden file for each of its kinds. */
    private static Stream<String> names(EventType<?> type) {
        String name = type.type().replaceFirst("^io\\.pacewatch\\.(.+)\\.v[0-9]+$", "$1");
        JsonSubTypes kinds = type.javaType().getAnnotation(JsonSubTypes.class);
        return kinds == null ? Stream.of(name) : Arrays.stream(kinds.value()).map(kind -> name + "-" + kind.name());
    }

    @Test
    void everyKindOfASealedTypeHasAName() {
        EventType.all().stream()
                .map(EventType::javaType)
                .filter(Class::isSealed)
                .forEach(type -> assertThat(
                                type.getAnnotation(JsonSubTypes.class).value())
                        .extracting(JsonSubTypes.Type::value)
                        .containsExactlyInAnyOrder(type.getPermittedSubclasses()));
    }

    /** A changed format gets a new file, with its sum on a new line; a line that is there stays as it is. */
    @Test
    void noneWasEditedAfterItsRelease() throws IOException {
        Map<String, String> now = new TreeMap<>();
        try (Stream<Path> files = Files.list(GoldenFile.directory())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                now.put(file.getFileName().toString(), sum(Files.readAllBytes(file)));
            }
        }
        Map<String, String> released = new TreeMap<>();
        Files.readAllLines(GoldenFile.directory().resolve("released.sha256"))
                .forEach(line -> released.put(line.split(" +")[1], line.split(" +")[0]));

        assertThat(now).isEqualTo(released);
    }

    @ParameterizedTest
    @MethodSource("everySent")
    void isRead(GoldenFile file) {
        assertThat(Decoding.of(file.type(), file.data())).isInstanceOf(Decoded.class);
        assertThat(file.envelope().path("topic").asText()).isEqualTo(file.type().topic());
    }

    @ParameterizedTest
    @MethodSource("everyNewest")
    void isReadAsTheValueThatWasSent(GoldenFile file) {
        assertThat(Decoding.of(file.type(), file.data()))
                .isEqualTo(new Decoded<>(Specimens.all().get(file.name()).value()));
    }

    @ParameterizedTest
    @MethodSource("everyNewest")
    void isWhatIsSentToday(GoldenFile file) throws IOException {
        Specimen specimen = Specimens.all().get(file.name());

        JsonNode data = Wire.mapper().readTree(specimen.event().data());

        assertThat(data.toPrettyString()).isEqualTo(file.json().toPrettyString());
        assertThat(envelope(specimen.event())).isEqualTo(file.envelope());
    }

    private static JsonNode envelope(CloudEvent event) {
        ObjectNode envelope =
                Wire.mapper().createObjectNode().put("topic", event.topic()).put("key", event.key());
        ObjectNode headers = envelope.putObject("headers");
        event.headers().forEach((name, value) -> headers.put(name, new String(value, StandardCharsets.UTF_8)));
        return envelope;
    }

    @ParameterizedTest
    @MethodSource("everySent")
    void fieldsOfANewerReleaseAreIgnored(GoldenFile file) throws IOException {
        JsonNode newer = withMore(file.json());

        Decoding<?> decoded = Decoding.of(file.type(), Wire.mapper().writeValueAsBytes(newer));

        assertThat(decoded).isInstanceOf(Decoded.class);
        byte[] written = Wire.bytes(((Decoded<?>) decoded).event());
        assertThat(Wire.mapper().readTree(written).equals(GoldenTest::byAmount, file.json()))
                .isTrue();
    }

    /** 7.4 is 7.40. */
    private static int byAmount(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    /** The same with one more field in every object whose fields have names of their own. */
    private static JsonNode withMore(JsonNode node) {
        node.forEachEntry((name, value) -> {
            if (!name.equals("thresholds")) {
                withMore(value);
            }
        });
        node.forEach(each -> {
            if (!node.isObject()) {
                withMore(each);
            }
        });
        return node instanceof ObjectNode object ? object.put("addedLater", "x") : node;
    }

    @Test
    void whatIsNoEventIsPoisonWithAReason() {
        Stream.of("{\"indicator\":1", "{}", "null", "[]", "1")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(value -> EventType.all()
                        .forEach(type -> assertThat(Decoding.of(type, value))
                                .isInstanceOfSatisfying(
                                        Poison.class,
                                        p -> assertThat(p.reason()).isNotBlank())));
        assertThat(Decoding.of(EventType.READING, null)).isInstanceOf(Poison.class);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
