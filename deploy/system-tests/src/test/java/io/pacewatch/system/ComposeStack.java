package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.principal.ClientSettingsFile;
import io.pacewatch.local.prometheus.PrometheusApi;
import io.pacewatch.local.stack.RunFile;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The stack that {@code deploy/compose/try} has started; it says in the environment where and with which token. */
final class ComposeStack extends WatchedStack {
    private static final Path COMPOSE = Path.of("../compose");
    // As long as a container's health check may take to see it.
    private static final Duration HEALTHY = Duration.ofSeconds(90);

    private ComposeStack(StackDirectory directory, RunFile run) throws IOException {
        super(
                new StackClient(directory, run, kafka()),
                new StackDatabase(run.part("postgres").url(), "postgres", password()),
                kafka().at(run.part("kafka").url()),
                told("PACEWATCH_TOKEN"));
    }

    static ComposeStack started() throws IOException {
        StackDirectory directory = new StackDirectory(Path.of(told("PACEWATCH_DATA")));
        return new ComposeStack(directory, directory.running().orElseThrow());
    }

    private static String told(String variable) {
        return Objects.requireNonNull(System.getenv(variable), variable + " is not set; run deploy/compose/try");
    }

    private static ClientSettingsFile kafka() {
        return new ClientSettingsFile(Path.of(told("PACEWATCH_KAFKA_SETTINGS")));
    }

    /** The superuser's: no other login sees the schemas of both services. */
    private static String password() throws IOException {
        return Files.readString(COMPOSE.resolve("secrets/postgres"));
    }

    /** Everything that runs, by the names in the compose file; what ends by itself is not among it. */
    static List<String> containers() {
        return docker("ps", "--filter", project(), "--format", "{{.Label \"com.docker.compose.service\"}}")
                .lines()
                .sorted()
                .toList();
    }

    void kill(String container) {
        docker("kill", id(container));
    }

    /** Starts it again and waits until its own health check is content. */
    void start(String container) {
        String id = id(container);
        docker("start", id);
        await(container + " healthy")
                .atMost(HEALTHY)
                .until(() -> docker("inspect", "--format", "{{.State.Health.Status}}", id)
                        .equals("healthy"));
    }

    /** How many samples Prometheus has kept of the last hour. */
    long samples() {
        try (PrometheusApi prometheus =
                new PrometheusApi(URI.create("http://localhost:" + told("PACEWATCH_PROMETHEUS_PORT")))) {
            return prometheus
                    .at(Instant.now(), "sum(count_over_time(up[1h]))")
                    .at("/0/value/1")
                    .asLong();
        }
    }

    /** Those that Pacewatch sends; Alertmanager has its own for operators. */
    @Override
    List<JsonNode> mails() {
        return super.mails().stream()
                .filter(mail -> !mail.path("to").asText().endsWith("@pacewatch.example"))
                .toList();
    }

    private static String project() {
        return "label=com.docker.compose.project=" + told("COMPOSE_PROJECT_NAME");
    }

    private static String id(String container) {
        return docker("ps", "-aq", "--filter", project(), "--filter", "label=com.docker.compose.service=" + container);
    }

    private static String docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor()).as(command + ": " + said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
