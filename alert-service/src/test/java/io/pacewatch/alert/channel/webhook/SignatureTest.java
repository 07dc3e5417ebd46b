package io.pacewatch.alert.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.alert.channel.webhook.SigningKeys.NoKeyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, and with which keys. */
class SignatureTest {

    /** The vector that the libraries of Standard Webhooks are tested with. */
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String OTHER = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @TempDir
    Path directory;

    @Test
    void signsAsThePublishedVectorSays() throws Exception {
        assertThat(header(KEY)).isEqualTo(SIGNED);
    }

    @Test
    void signsWithEveryKeyInForceTheCurrentOneFirst() throws Exception {
        String rotated = header("# since March\n" + OTHER + "\n\n" + KEY + "\n");

        assertThat(rotated).isEqualTo(header(OTHER) + " " + SIGNED);
        assertThat(rotated).doesNotStartWith(SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base64", "whsec_c2hvcnQ="})
    void namesTheLineThatIsNoKeyAndNotWhatItHolds(String line) {
        assertThatThrownBy(() -> header(KEY + "\n" + line))
                .isInstanceOf(NoKeyException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining(line.replace("whsec_", ""));
    }

    @Test
    void signsNothingWithoutAKey() {
        assertThatThrownBy(() -> header("\n# none\n")).hasMessage("the file of keys dep holds none");
        assertThatThrownBy(() -> new SigningKeys(directory).of("other"))
                .hasMessage("the file of keys other cannot be read");
    }

    private String header(String file) throws IOException, NoKeyException {
        Files.writeString(directory.resolve("dep"), file);
        List<byte[]> keys = new SigningKeys(directory).of("dep");
        return Signature.header(keys, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY);
    }
}
