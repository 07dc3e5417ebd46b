package io.pacewatch.alert.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.Hook;
import io.pacewatch.alert.Hook.Mood;
import io.pacewatch.alert.channel.webhook.HookAnswer.Answered;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoAnswer;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoConnection;
import io.pacewatch.alert.channel.webhook.HookAnswer.NotBegun;
import io.pacewatch.local.infrastructure.Ports;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire and what is made of what comes back, however the other side behaves. */
class HookClientTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final byte[] BODY = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static Certificates certificates;

    private Hook hook;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        certificates = Certificates.in(directory);
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void openHook() throws IOException {
        hook = Hook.at(0);
    }

    @AfterEach
    void closeHook() throws IOException {
        hook.close();
    }

    @Test
    void postsTheVeryBytesToTheWholeAddress() {
        HookAnswer answer = post("http://hooks.example:" + hook.port() + "/a/b?t=%2F1", ENOUGH);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.status()).isEqualTo(204));
        Hook.Received received = hook.received().getFirst();
        assertThat(received.line()).isEqualTo("POST /a/b?t=%2F1 HTTP/1.1");
        assertThat(received.body()).isEqualTo(BODY);
        assertThat(received.headers())
                .containsEntry("host", "hooks.example:" + hook.port())
                .containsEntry("webhook-id", "m1")
                .doesNotContainKey("traceparent");
    }

    @Test
    void followsNoRedirect() {
        assertThat(answerTo(Mood.REDIRECTS, ENOUGH))
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.status()).isEqualTo(302));
        assertThat(hook.received()).hasSize(1);
    }

    @Test
    void handsOnWhatTheHookAsksFor() {
        assertThat(answerTo(Mood.BUSY_FOR_SECONDS, ENOUGH))
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.retryAfter()).isEqualTo("1"));
    }

    @Test
    void handsOnAllThatTheHookAsksFor() {
        assertThat(answerTo(Mood.BUSY_TWICE, ENOUGH))
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.retryAfter()).isEqualTo("1, 3600"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRIPS", "HANGS"})
    void givesUpOneThatNeverEnds(Mood mood) {
        assertThat(answerTo(mood, SHORT)).isEqualTo(new NoAnswer("no whole answer in time"));
        assertThat(hook.received()).hasSize(1);
    }

    @Test
    void readsNoMoreThanItNeeds() {
        assertThat(answerTo(Mood.FLOODS, ENOUGH))
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.body()).hasSize(64 * 1024));
    }

    @Test
    void aResetAfterTheRequestLeavesItOpen() {
        assertThat(answerTo(Mood.RESETS, ENOUGH)).isInstanceOf(NoAnswer.class);
        assertThat(hook.received()).hasSize(1);
    }

    @Test
    void whatEndsWhileItIsAnsweredMayHaveArrived() {
        Thread caller = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            await().until(() -> !hook.received().isEmpty());
            caller.interrupt();
        });

        assertThat(answerTo(Mood.HANGS, ENOUGH)).isEqualTo(new NoAnswer("the service ended before the hook answered"));
    }

    /** Nobody answers the greeting of TLS, so nothing can have left. */
    @Test
    void whatEndsBeforeThereIsAConnectionWasNotBegun() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.currentThread().interrupt();

            assertThat(post("https://hooks.example:" + silent.getLocalPort() + "/", ENOUGH))
                    .isEqualTo(new NotBegun("the service ended before the hook answered"));
        }
    }

    @Test
    void nobodyListening() {
        assertThat(post("http://hooks.example:" + Ports.freePort() + "/", ENOUGH))
                .isInstanceOf(NoConnection.class);
    }

    @Test
    void speaksTlsWithTheNameThatIsCalledAndResolvesItNoMore() throws Exception {
        assertThat(secure(certificates.socket("hooks.example", "-1H")))
                .isInstanceOfSatisfying(
                        Answered.class, a -> assertThat(a.status()).isEqualTo(204));
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        assertThat(secure(certificates.socket("hooks.example", "-30d")))
                .isInstanceOfSatisfying(
                        NoConnection.class, n -> assertThat(n.reason()).contains("NotAfter"));
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        assertThat(secure(certificates.socket("other.example", "-1H")))
                .isInstanceOfSatisfying(
                        NoConnection.class, n -> assertThat(n.reason()).contains("hooks.example"));
    }

    @Test
    void refusesAnAuthorityThatIsNotTrusted() throws Exception {
        try (Hook other = Hook.on(certificates.socket("third.example", "-1H"))) {
            assertThat(post(client(Optional.empty()), "https://third.example:" + other.port() + "/", ENOUGH))
                    .isInstanceOfSatisfying(
                            NoConnection.class, n -> assertThat(n.reason()).contains("certification path"));
            assertThat(other.received()).isEmpty();
        }
    }

    private HookAnswer answerTo(Mood mood, Duration limit) {
        hook.will("/", mood);
        return post("http://hooks.example:" + hook.port() + "/", limit);
    }

    private static HookAnswer secure(ServerSocket socket) throws IOException {
        try (Hook hook = Hook.on(socket)) {
            HookAnswer answer = post("https://hooks.example:" + hook.port() + "/", ENOUGH);
            assertThat(hook.received()).hasSize(answer instanceof Answered ? 1 : 0);
            return answer;
        }
    }

    private static HookAnswer post(String url, Duration limit) {
        return post(client(Optional.of(certificates.authority())), url, limit);
    }

    private static HookAnswer post(HookClient client, String url, Duration limit) {
        return client.post(URI.create(url), LOOPBACK, Map.of("webhook-id", "m1"), BODY, limit);
    }

    private static HookClient client(Optional<Path> trusted) {
        return new HookClient(vertx, Duration.ofSeconds(10), trusted);
    }
}
