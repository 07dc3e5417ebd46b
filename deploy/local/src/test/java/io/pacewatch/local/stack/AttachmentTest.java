package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.infrastructure.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTest {
    private static final Instant JULY = Instant.parse("2025-07-20T02:00:00Z");

    private final Infrastructure real = Infrastructure.shared();
    private final Topics topics = Topics.read(ProjectRoot.find().topics());

    @TempDir
    private Path path;

    private StackDirectory directory;

    @BeforeEach
    void nothingIsThere() {
        directory = new StackDirectory(path.resolve("stack"));
    }

    @Test
    void partsElsewhereAreAskedHowTheyAre() {
        attachment().make(topics, real.kafka(), null);

        try (StackClient client = new StackClient(directory, directory.running().orElseThrow())) {
            StackStatus status = client.status();

            assertThat(status.parts())
                    .extracting(part -> part.name() + " " + part.health())
                    .containsExactly("kafka UP", "postgres UP", "mail-inbox UP", "ingest-service DOWN");
            assertThat(status.busy()).isEqualTo("ingest-service is down");
        }
    }

    @Test
    void aClockThatWasStartedKeepsGoingWhateverIsAskedForLater() {
        attachment().make(topics, real.kafka(), JULY);
        attachment().make(topics, real.kafka(), JULY.minusSeconds(86_400));
        attachment().make(topics, real.kafka(), null);

        assertThat(directory.clock().now(InstantSource.system()).orElseThrow()).isBetween(JULY, JULY.plusSeconds(3600));
    }

    @Test
    void dataOfTheMachinesTimeAreNotSentBack() {
        attachment().make(topics, real.kafka(), null);

        assertThatThrownBy(() -> attachment().make(topics, real.kafka(), JULY))
                .isInstanceOf(ClockRefusedException.class);
        assertThat(directory.clock().offset()).isEmpty();
    }

    @Test
    void whoDidNotStartThePartsNeitherEndsNorReplacesThem() {
        attachment().make(topics, real.kafka(), null);

        assertThatThrownBy(() -> Shutdown.of(directory))
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("end it where it was started");
        assertThatThrownBy(() -> new Preflight(Stack.in(directory.path()).ports(StackPorts.free()), List.of())
                        .pass(Progress.silent()))
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("belongs to a stack that runs elsewhere");
        assertThat(directory.running()).isPresent();
    }

    @Test
    void aDirectoryOfAStackOfThisMachineIsLeftToIt() {
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        attachment().make(topics, real.kafka(), null);
        new RunFile(self, JULY, List.of()).write(directory.runPath());

        assertThatThrownBy(() -> attachment().make(topics, real.kafka(), null))
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("a stack of this machine runs on");
    }

    private Attachment attachment() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("kafka", real.kafkaBootstrapServers());
        addresses.put("postgres", real.jdbcUrl());
        addresses.put("mail-inbox", real.inboxUrl());
        addresses.put(Stack.INGEST, "http://localhost:" + Ports.freePort());
        return Attachment.of(directory, addresses, Map.of());
    }
}
