package io.pacewatch.alert.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.Relay;
import io.pacewatch.alert.Relay.Mood;
import io.pacewatch.alert.channel.webhook.Certificates;
import io.pacewatch.alert.delivery.SendOutcome;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.platform.mail.MailAddress;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a mail after each thing that a relay can do. */
class SmtpClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static Certificates certificates;

    @BeforeAll
    static void makeAuthority() {
        certificates = Certificates.in(directory);
    }

    private final int port = Ports.freePort();
    private Relay relay = Relay.alone(port, null);

    @AfterEach
    void close() throws IOException {
        relay.close();
    }

    private SendOutcome send(Mood mood, Map<String, String> settings, MimeMail mail) throws Exception {
        relay.mood(mood);
        relay.open();
        return client(settings).send(mail);
    }

    private SmtpClient client(Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("pacewatch.mail.port", Integer.toString(port));
        MailSettings read = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(MailSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(MailSettings.class);
        return new SmtpClient(read, new InternetAddress("pacewatch@pacewatch.example"), LIMIT);
    }

    private static MimeMail mail(String text) throws Exception {
        return MimeMail.write(
                new InternetAddress("pacewatch@pacewatch.example"),
                MailAddress.of("tjj@丽水.example"),
                OffsetDateTime.parse("2025-07-20T10:00:00+08:00"),
                Map.of("Message-ID", "<m@pacewatch.example>"),
                new MimeMail.Words("s", text, text));
    }

    private static Map<String, String> plain() {
        return Map.of("pacewatch.mail.tls", "disabled");
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, Accepted",
        "REFUSES, Refused",
        "BUSY, NotSent",
        "HANGS, NotSent",
        "HANGS_UP_AFTER_DATA, Unknown",
        "HANGS_AFTER_DATA, Unknown"
    })
    void onlyAfterAllOfItWentOutThereIsADoubt(Mood mood, String outcome) throws Exception {
        SendOutcome came = send(mood, plain(), mail("text"));

        assertThat(came.getClass().getSimpleName()).as(came.toString()).isEqualTo(outcome);
        await().atMost(SOON).until(() -> relay.connections() == 0);
    }

    @Test
    void aRelayThatHangsUpBeforeItHasAllOfItHasNothing() throws Exception {
        SendOutcome came = send(Mood.HANGS_UP_WITHIN_DATA, plain(), mail("x".repeat(30_000_000)));

        assertThat(came).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void aRelayThatReadsNothingEndsNoAttemptLaterThanTheLimit() throws Exception {
        SendOutcome came = send(Mood.STOPS_READING, plain(), mail("x".repeat(30_000_000)));

        assertThat(came).isEqualTo(new SendOutcome.NotSent("no answer within 3 s"));
    }

    @Test
    void aRelayThatIsAwayIsToldFromOneThatRefuses() throws Exception {
        relay.open();

        SendOutcome came = client(Map.of("pacewatch.mail.tls", "disabled", "pacewatch.mail.host", "127.0.0.2"))
                .send(mail("text"));

        assertThat(came).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void theRelaysOwnWordsAreTheReason() throws Exception {
        SendOutcome came = send(Mood.REFUSES, plain(), mail("text"));

        assertThat(came).isEqualTo(new SendOutcome.Refused("550 5.1.1 no such mailbox"));
    }

    @Test
    void whoIsInterruptedWhileTheRelayHangsHasSentNothing() throws Exception {
        Thread.currentThread().interrupt();

        SendOutcome came = send(Mood.HANGS, plain(), mail("text"));

        assertThat(came).isInstanceOf(SendOutcome.NotTried.class);
    }

    @Test
    void withoutTlsNothingIsSentUnlessThatIsSet() throws Exception {
        SendOutcome came = send(Mood.GOOD, Map.of(), mail("text"));

        assertThat(came).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(relay.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, -1H, Accepted",
        "another.example, -1H, NotSent",
        "localhost, -30d, NotSent",
    })
    void theCertificateIsTheRelaysOwn(String name, String from, String outcome) throws Exception {
        secured(certificates.context(name, from));

        SendOutcome came = send(
                Mood.GOOD,
                Map.of("pacewatch.mail.trust-file", certificates.authority().toString()),
                mail("text"));

        assertThat(came.getClass().getSimpleName()).as(came.toString()).isEqualTo(outcome);
        assertThat(relay.taken()).hasSize(outcome.equals("Accepted") ? 1 : 0);
    }

    @Test
    void aCertificateThatNobodyTrustsEndsTheConversation() throws Exception {
        secured(certificates.context("localhost", "-2H"));

        assertThat(send(Mood.GOOD, Map.of(), mail("text"))).isInstanceOf(SendOutcome.NotSent.class);
    }

    private void secured(@Nullable SSLContext tls) {
        relay = Relay.alone(port, tls);
    }
}
