package io.pacewatch.alert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.answer.TypedValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

    private static Map<String, TypedValue> read(String body) {
        return new FormReader(StandardCharsets.UTF_8).read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatBrowsersSend() {
        assertThat(read("who=%E5%BC%A0%E4%B8%89&note=a+b%0D%0Ac&empty="))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "who", TypedValue.of("张三"), "note", TypedValue.of("a b\r\nc"), "empty", TypedValue.of("")));
    }

    @Test
    void readsTextThatIsNotEncoded() {
        assertThat(read("who=张三")).containsEntry("who", TypedValue.of("张三"));
    }

    @Test
    void readsADeclaredCharset() {
        byte[] body = "who=%C1%AA%CD%A8".getBytes(StandardCharsets.US_ASCII);

        assertThat(new FormReader(Charset.forName("GBK")).read(body)).containsEntry("who", TypedValue.of("联通"));
    }

    @ParameterizedTest
    @CsvSource({"%, %", "%zz, %zz", "100%, 100%", "%2, %2", "%%41, %A", "a%u4e2d, a%u4e2d"})
    void keepsAPercentSignThatEncodesNothing(String sent, String kept) {
        assertThat(read("cause=" + sent)).containsEntry("cause", new TypedValue(kept, false));
    }

    @ParameterizedTest
    @CsvSource({"%ff", "%C1%AA%CD%A8", "%ED%A0%80", "%c0%b3"})
    void notesBytesThatAreNoText(String sent) {
        assertThat(read("cause=" + sent).get("cause").readable()).isFalse();
        assertThat(read("cause=" + sent).get("cause").text()).contains("\ufffd");
    }

    @Test
    void readsNoMoreFieldsThanAFormHas() {
        assertThat(read("a=1&".repeat(100_000)).keySet()).containsExactly("a");
    }
}
