package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Decoding.Decoded;
import io.pacewatch.events.wire.Decoding.Poison;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are what has been sent; they are never edited and must be read for ever. */
class GoldenTest {

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("reading-v1.json", EventType.READING),
                Arguments.of("verdict-v1.json", EventType.VERDICT),
                Arguments.of("goal-v1.json", EventType.GOAL),
                Arguments.of("catalogue-indicator-v1.json", EventType.CATALOGUE),
                Arguments.of("catalogue-complete-v1.json", EventType.CATALOGUE));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesWhatItReads(String file, EventType<?> type) throws IOException {
        byte[] golden = read(file);

        Decoding<?> decoded = Decoding.of(type, golden);

        assertThat(decoded).isInstanceOf(Decoded.class);
        Object event = ((Decoded<?>) decoded).event();
        JsonNode written =
                Wire.mapper().readTree(Wire.mapper().writerFor(type.javaType()).writeValueAsBytes(event));
        assertThat(written.toPrettyString())
                .isEqualTo(Wire.mapper().readTree(golden).toPrettyString());
    }

    @Test
    void ignoresUnknownFieldsAndGivesUnknownValuesTheirOwnCase() throws IOException {
        String newer = new String(read("verdict-v1.json"), StandardCharsets.UTF_8)
                .replace("\"BEHIND\"", "\"CATCHING_UP\"")
                .replace("\"sequence\"", "\"mood\": \"good\", \"sequence\"");

        Decoding<VerdictEvent> decoded = Decoding.of(EventType.VERDICT, newer.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.class,
                        d -> assertThat(((VerdictEvent) d.event()).verdict().status())
                                .isEqualTo(Status.UNRECOGNISED));
    }

    @Test
    void unknownCodesOfOtherEnumsDoNotPoisonTheRecord() throws IOException {
        assertThat(Wire.mapper().readValue("\"W\"", Frequency.class)).isEqualTo(Frequency.UNRECOGNISED);
        assertThat(Wire.mapper().readValue("\"flash\"", ReadingStatus.class)).isEqualTo(ReadingStatus.UNRECOGNISED);
    }

    @Test
    void whatIsNoEventIsPoisonWithAReason() {
        assertThat(Decoding.of(EventType.READING, "{\"indicator\":1".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Poison.class, p -> assertThat(p.reason()).isNotBlank());
        assertThat(Decoding.of(EventType.READING, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Poison.class);
        assertThat(Decoding.of(EventType.READING, "null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Poison.class);
        assertThat(Decoding.of(EventType.READING, null)).isInstanceOf(Poison.class);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            return in.readAllBytes();
        }
    }
}
