package io.pacewatch.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.problem.BoundedBody;
import io.pacewatch.platform.problem.RefusedBodyException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static InputStream utf8(String hex) {
        return new Utf8Body(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0B3",
                "E08080",
                "F0808080",
                "EDA080",
                "F4908080",
                "F5808080",
                "80",
                "FF",
                "E6B0",
                "00",
                "C1AA",
                "E6B04A"
            })
    void whatOnlyLooksLikeUtf8IsRefused(String hex) {
        assertThatThrownBy(() -> utf8("7B0A" + hex).readAllBytes())
                .isInstanceOfSatisfying(RefusedBodyException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(400);
                    assertThat(String.valueOf(e.problem().detail())).contains("not UTF-8");
                });
    }

    /** The bytes of 联通 in GBK are the textbook case of a text that looks like UTF-8. */
    @Test
    void gbkIsRefused() {
        byte[] gbk = "{\"note\":\"联通\"}".getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> new Utf8Body(new ByteArrayInputStream(gbk)).readAllBytes())
                .isInstanceOf(RefusedBodyException.class);
    }

    @Test
    void utf8IsLeftAsItIsWhateverTheStepsItIsReadIn() throws IOException {
        byte[] text = "全省水平 é 😀 \uFFFD".getBytes(StandardCharsets.UTF_8);
        InputStream body = new Utf8Body(new ByteArrayInputStream(text));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int next = body.read(); next >= 0; next = body.read()) {
            read.write(next);
        }

        assertThat(read.toByteArray()).isEqualTo(text);
    }

    @Test
    void aMarkAtTheBeginningIsSkippedAndOneInsideIsNot() throws IOException {
        assertThat(utf8("EFBBBF7B7D").readAllBytes()).asString().isEqualTo("{}");
        assertThat(utf8("7BEFBBBF7D").readAllBytes()).hasSize(5);
        assertThat(utf8("7B").readAllBytes()).asString().isEqualTo("{");
    }

    @Test
    void aDeclaredCharsetIsDecoded() throws IOException {
        String text = "全省水平".repeat(5000);
        var body = new TranscodedBody(
                new ByteArrayInputStream(text.getBytes(Charset.forName("GBK"))), Charset.forName("GBK"));

        assertThat(body.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));

        String halves = "a" + "😀".repeat(9000);
        var other = new TranscodedBody(
                new ByteArrayInputStream(halves.getBytes(StandardCharsets.UTF_16)), StandardCharsets.UTF_16);
        assertThat(other.readAllBytes()).isEqualTo(halves.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWronglyDeclaredCharsetIsRefused() {
        var body = new TranscodedBody(new ByteArrayInputStream(new byte[] {(byte) 0xFF}), StandardCharsets.US_ASCII);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(RefusedBodyException.class);
    }

    @Test
    void aBodyIsReadUpToTheLengthThatIsAllowed() throws IOException {
        InputStream decoded = new GzipBody(new ByteArrayInputStream(gzip(1000)));
        InputStream longer = new GzipBody(new ByteArrayInputStream(gzip(1001)));

        assertThat(new BoundedBody(decoded, 1000).readAllBytes()).hasSize(1000);
        assertThatThrownBy(() -> new BoundedBody(longer, 1000).readAllBytes())
                .isInstanceOfSatisfying(
                        RefusedBodyException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413));
    }

    @Test
    void whatIsNoGzipOrCutOffIsRefused() throws IOException {
        byte[] whole = gzip(100_000);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> new GzipBody(new ByteArrayInputStream(cut)).readAllBytes())
                .isInstanceOf(RefusedBodyException.class);
        assertThatThrownBy(() ->
                        new GzipBody(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))).readAllBytes())
                .isInstanceOf(RefusedBodyException.class);
    }

    private static byte[] gzip(int length) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(new byte[length]);
        }
        return compressed.toByteArray();
    }
}
