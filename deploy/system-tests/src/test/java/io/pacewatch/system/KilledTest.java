package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.command.Pacewatch;
import io.pacewatch.local.infrastructure.Liveness;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.RunFile;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.token.TokenScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything dies at once, the supervisor first; what it kept comes back. */
@Tag("chaos")
class KilledTest {
    private static final String CLOCK = "2025-07-20T10:00:00+08:00";
    private static final String READING =
            RunningStack.reading("gdp-growth", "2025-H1", "5.6", "preliminary", "2025-07-18T10:00:00+08:00");

    @Test
    void afterKillingEverythingTheKeptDataAreAllThere(@TempDir Path directory) throws Exception {
        StackDirectory data = new StackDirectory(directory);
        Process supervisor = up(directory);
        try {
            await("a stack that is up")
                    .atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !supervisor.isAlive() || isUp(data));
            String token =
                    data.tokens().create(TokenScope.bureau("lishui-stats")).secret();
            warn(data, token);

            killAll(supervisor, data);

            try (RunningStack running = RunningStack.at(directory, null)) {
                running.awaitStatus("gdp-growth", "BEHIND");
                running.awaitIdle();
                assertThat(running.database.count("select count(*) from target.reading_version"))
                        .isEqualTo(1);
                assertThat(running.mails()).hasSize(1);
                assertThat(running.client.clock().orElseThrow()).isAfter(instant(CLOCK));
                assertThat(running.client
                                .post(Stack.INGEST, "/api/v1/readings", token, READING)
                                .status())
                        .isEqualTo(202);
            }
        } finally {
            supervisor.destroyForcibly();
        }
    }

    private static void warn(StackDirectory data, String token) {
        try (StackClient client = new StackClient(data, data.running().orElseThrow())) {
            assertThat(client.post(Stack.INGEST, "/api/v1/readings", token, READING)
                            .status())
                    .isEqualTo(202);
            await("one mail and nothing left to do")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> client.mails().size() == 1 && client.busyWith().isEmpty());
        }
    }

    private static void killAll(Process supervisor, StackDirectory data) {
        RunFile run = data.running().orElseThrow();
        List<ProcessHandle> all = Stream.concat(
                        Stream.of(supervisor.toHandle()),
                        run.parts().stream()
                                .map(part ->
                                        ProcessHandle.of(part.process().pid()).orElseThrow()))
                .toList();
        assertThat(all).hasSize(7);
        all.forEach(ProcessHandle::destroyForcibly);
        assertThat(all).allMatch(process -> Liveness.endsWithin(process, Duration.ofSeconds(10)));
    }

    private static boolean isUp(StackDirectory data) {
        return data.running()
                .filter(run -> run.parts().stream().allMatch(part -> part.process() != null))
                .map(run -> {
                    try (StackClient client = new StackClient(data, run)) {
                        return client.status().allUp();
                    }
                })
                .orElse(false);
    }

    /** {@code pacewatch up} as a process of its own, for a test can't kill itself. */
    private static Process up(Path directory) throws IOException {
        StackPorts ports = StackPorts.free();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpacewatch.home=" + ProjectRoot.find().directory(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Pacewatch.class.getName(),
                "up",
                "--no-tokens",
                "--data=" + directory,
                "--clock=" + CLOCK,
                "--window=1s"));
        command.addAll(List.of(
                "--ingest-port=" + ports.ingest(),
                "--target-port=" + ports.target(),
                "--alert-port=" + ports.alert(),
                "--kafka-port=" + ports.infrastructure().kafka(),
                "--postgres-port=" + ports.infrastructure().postgres(),
                "--smtp-port=" + ports.infrastructure().smtp(),
                "--imap-port=" + ports.infrastructure().imap(),
                "--inbox-port=" + ports.infrastructure().inbox()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory
                        .resolveSibling(directory.getFileName() + ".up.log")
                        .toFile())
                .start();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
