package io.pacewatch.alert.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of keys as editors leave it. */
class SigningKeysTest {

    private static final byte[] KEY = new byte[32];
    private static final String LINE = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    @TempDir
    Path directory;

    private SigningKeys written(String content) throws IOException {
        Files.writeString(directory.resolve("keys"), content);
        return new SigningKeys(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\uFEFF# ours\n", "\uFEFF\r\n"})
    void isReadPastTheMarkOfItsEncoding(String before) throws Exception {
        assertThat(written(before + LINE + "\r\n").of("keys")).containsExactly(KEY);
    }

    @Test
    void aMarkWithinAKeyIsNone() throws Exception {
        SigningKeys keys = written(LINE + "\n\uFEFF" + LINE);

        assertThatThrownBy(() -> keys.of("keys"))
                .isInstanceOf(SigningKeys.NoKeyException.class)
                .hasMessageContaining("line 2");
    }
}
