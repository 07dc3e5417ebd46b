package io.pacewatch.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.RefusedTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {

    @ParameterizedTest
    @CsvSource({"0x0000, U+0000", "0x001b, U+001B", "0xd800, U+D800", "0x0085, U+0085"})
    void aCharacterThatCannotBeStoredIsNamed(int unit, String name) {
        String text = "a" + (char) unit + "b";

        assertThat(TextCheck.fault(text, 10)).hasValueSatisfying(why -> {
            assertThat(why.zh()).contains(name);
            assertThat(why.en()).contains(name);
        });
    }

    @Test
    void whatPeopleWriteIsLeftAlone() {
        assertThat(TextCheck.fault("全省水平，\t第一行\r\n第二行 😀", 20)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAndNotInHalves() {
        assertThat(TextCheck.fault("😀😀😀", 3)).isEmpty();
        assertThat(TextCheck.fault("😀😀😀", 2)).isPresent();
    }

    @Test
    void aParameterWithNulEndsTheRequest() {
        assertThatThrownBy(() -> TextCheck.parameter("region", "a\0b", 10))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void textsAndNamesOfBodiesAreChecked() {
        assertThatThrownBy(() -> walk("{\"note\":\"a\\u0000b\"}")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> walk("{\"a\\ud800\":1}")).isInstanceOf(RefusedTextException.class);

        ObjectMapper mapper = new ObjectMapper();
        mapper.registerModule(new CheckedTextModule());
        assertThatThrownBy(() -> mapper.readValue("\"\\ud800\"", String.class))
                .isInstanceOfSatisfying(
                        RefusedTextException.class,
                        e -> assertThat(e.why().en()).contains("U+D800"));
    }

    private static void walk(String json) throws Exception {
        try (var parser = new CheckedParser(new JsonFactory().createParser(json))) {
            while (parser.nextToken() != null) {
                parser.currentToken();
            }
        }
    }
}
