package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.Decoding.Decoded;
import io.pacewatch.events.wire.Decoding.Poison;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no service could work with or store is poison with a reason, whatever way it took to the topic. */
class BoundedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "'value\": 5.6', 'value\": 1E+999999999', exponent",
        "'value\": 5.6', 'value\": -1E-999999999', exponent",
        "'value\": 5.6', 'value\": \"1E+999999999\"', exponent",
        "'value\": 5.6', 'value\": 1e101', exponent",
        "'note\": null', 'note\": \"a\\u0000b\"', U+0000",
        "'publishedAt\": \"2025-07-20', 'publishedAt\": \"+999999999-07-20', 2200",
        "'publishedAt\": \"2025-07-20T10:00:00+08:00\"', 'publishedAt\": 1E+999999999', no text",
        "'occurredOn\": null', 'occurredOn\": \"+99999-01-01\"', 2200",
        "'\"row\": 1', '\"row\": 1E+999999999', row"
    })
    void isPoisonWithAReason(String given, String instead, String reason) throws IOException {
        assertThat(reading(given, instead))
                .isInstanceOfSatisfying(
                        Poison.class, poison -> assertThat(poison.reason()).contains(reason));
    }

    @Test
    void aNumberOfManyDigitsIsPoison() throws IOException {
        assertThat(reading("value\": 5.6", "value\": 1" + "0".repeat(250))).isInstanceOf(Poison.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.50", "1e12", "123456789012345678901234567890", "1E-12"})
    void whatIngestAcceptsIsRead(String number) throws IOException {
        assertThat(reading("value\": 5.6", "value\": " + number))
                .isInstanceOfSatisfying(
                        Decoded.class,
                        decoded -> assertThat(((Reading) decoded.event()).value())
                                .isEqualByComparingTo(new BigDecimal(number)));
    }

    private static Decoding<Reading> reading(String given, String instead) throws IOException {
        try (InputStream file = BoundedValuesTest.class.getResourceAsStream("/golden/reading-v1.json")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(given);
            return Decoding.of(EventType.READING, text.replace(given, instead).getBytes(StandardCharsets.UTF_8));
        }
    }
}
