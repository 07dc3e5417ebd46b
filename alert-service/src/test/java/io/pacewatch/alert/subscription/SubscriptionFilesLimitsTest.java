package io.pacewatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.seeds.SeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions are read as all seeds are. */
class SubscriptionFilesLimitsTest {

    @TempDir
    Path directory;

    @Test
    void aFileIsNotCutOffAtTheParsersOwnLimit() throws IOException {
        String padding = ("#" + "-".repeat(1023) + "\n").repeat(4 * 1024);
        Files.writeString(
                directory.resolve("all.yaml"), padding + "subscriptions:\n  - {department: roads, channels: [mail]}\n");

        assertThat(SubscriptionFiles.read(directory)).containsExactly(new Subscription("roads", true, null, null));
    }

    @Test
    void whatIsNoYamlIsSaidWithItsPlaceAndWithoutItsText() throws IOException {
        Files.writeString(directory.resolve("all.yaml"), """
                subscriptions:
                  - department: roads
                    webhook: {url: 'https://hooks.example/x?t=s3cret', secret: roads
                """);

        assertThatThrownBy(() -> SubscriptionFiles.read(directory))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("all.yaml, line 3")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }
}
