package io.pacewatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.seeds.SeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a directory of subscriptions says. */
class SubscriptionFilesTest {

    private static final String HOOK = "webhook: {url: 'https://hooks.example/x?t=s3cret', secret: roads}";

    @TempDir
    Path directory;

    @Test
    void readsByWhatADepartmentIsReached() throws IOException {
        write("{department: roads, channels: [mail, webhook], language: en, " + HOOK + "}");
        write("{department: water, channels: [webhook], " + HOOK.replace("roads", "water") + "}");
        write("{department: parks, channels: [mail]}");

        assertThat(SubscriptionFiles.read(directory))
                .containsExactlyInAnyOrder(
                        new Subscription(
                                "roads",
                                true,
                                new Subscription.Hook("https://hooks.example/x?t=s3cret", "roads"),
                                "en"),
                        new Subscription(
                                "water",
                                false,
                                new Subscription.Hook("https://hooks.example/x?t=s3cret", "water"),
                                null),
                        new Subscription("parks", true, null, null));
    }

    @Test
    void whatIsNotActiveIsCheckedAndNotUsed() throws IOException {
        write("{department: roads, active: false, channels: [webhook], " + HOOK + "}");

        assertThat(SubscriptionFiles.read(directory)).isEmpty();
        assertThat(SubscriptionFiles.read(directory.resolve("none"))).isEmpty();
    }

    @Test
    void theShippedOnesHoldAndReachNobody() {
        Path shipped = Path.of("..", "seeds", "subscriptions");

        assertThat(shipped).isNotEmptyDirectory();
        assertThat(SubscriptionFiles.read(shipped)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels: [mail] | department: found nothing, expected a value",
                "department: a, channels: [fax] | channels: found fax, expected one of [mail, webhook]",
                "department: a | channels: found none, expected at least one of [mail, webhook]",
                "department: a, channels: [mail], language: fr | language: found fr, expected zh or en",
                "department: a, channels: [mail], adress: x | adress: found adress, expected one of",
                "department: a, channels: [webhook] | webhook.url: found nothing, expected a value",
                "department: a, channels: [webhook], webhook: {url: 'ftp://s3cret/x', secret: a} | webhook.url: found something else",
                "department: a, channels: [webhook], webhook: {url: 'https://u:s3cret@b/', secret: a} | webhook.url: found something else",
                "department: a, channels: [webhook], webhook: {url: 'https://s3cret b', secret: a} | webhook.url: found something else",
                "department: a, channels: [webhook], webhook: {url: 'https://b/'} | webhook.secret: found nothing",
                "department: a, channels: [webhook], webhook: {url: 'https://b/', secret: whsec_s3cret} | webhook.secret: found something else",
                "department: a, channels: [webhook], webhook: {url: 'https://b/', secret: ../s3cret} | webhook.secret: found something else",
                "department: roads, channels: [mail] | department: found roads, expected a department that has none yet"
            })
    void saysWhatDoesNotHold(String entry, String said) throws IOException {
        write("{department: roads, active: false, channels: [mail]}");
        write("{" + entry + "}");

        assertThatThrownBy(() -> SubscriptionFiles.read(directory))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("all.yaml, subscription 2, " + said)
                .hasMessageNotContaining("s3cret");
    }

    private void write(String entry) throws IOException {
        Path file = directory.resolve("all.yaml");
        String before = Files.exists(file) ? Files.readString(file) : "subscriptions:\n";
        Files.writeString(file, before + "  - " + entry + "\n");
    }
}
