package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDirectoryTest {
    private static final Instant JULY = Instant.parse("2025-07-20T02:00:00Z");

    @TempDir
    private Path path;

    @Test
    void emptyingLeavesWhatIsNotOurs() throws Exception {
        StackDirectory directory = new StackDirectory(path);
        Files.createDirectories(path.resolve("kafka/data"));
        Files.writeString(path.resolve("clock"), "PT0S");
        Files.writeString(path.resolve("thesis.txt"), "years of work");
        directory.createWebhookSecrets();
        Files.writeString(directory.webhookSecrets().resolve("dep"), "whsec_");

        directory.empty();

        assertThat(path).isDirectoryContaining("glob:**thesis.txt");
        assertThat(directory.webhookSecrets()).isDirectoryContaining("glob:**dep");
        assertThat(path.resolve("kafka")).doesNotExist();
        assertThat(directory.clock().offset()).isEmpty();
    }

    @Test
    void onlyOneMayHaveIt() throws Exception {
        StackDirectory directory = new StackDirectory(path);
        FileLock first = directory.take().orElseThrow();

        assertThat(directory.take()).isEmpty();

        first.acquiredBy().close();
        assertThat(directory.take()).isPresent();
    }

    @Test
    void whatRunsIsReadBackAsWritten() {
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        RunFile run = new RunFile(
                self,
                JULY,
                List.of(
                        new RunFile.RunningPart("kafka", "127.0.0.1:1", self),
                        new RunFile.RunningPart("postgres", "jdbc:postgresql://127.0.0.1:2/pacewatch", null)));

        run.write(path.resolve("run.json"));

        RunFile read = RunFile.read(path.resolve("run.json")).orElseThrow();
        assertThat(read.parts()).extracting(RunFile.RunningPart::name).containsExactly("kafka", "postgres");
        assertThat(read.anyAlive()).isTrue();
    }

    @Test
    void aStrangerWithTheSameNumberIsNotOurProcess() {
        long pid = ProcessHandle.current().pid();
        Instant earlier = RunningProcess.of(pid).started().minus(Duration.ofHours(1));

        assertThat(new RunningProcess(pid, earlier).isAlive()).isFalse();
        assertThat(RunningProcess.of(pid).isAlive()).isTrue();
    }

    @Test
    void theClockStartsInThePastOfAnEmptyDirectoryAndNeverGoesBack() {
        BusinessTime time = new BusinessTime(new StackDirectory(path));

        time.start(JULY);
        time.set(JULY.plus(1, ChronoUnit.DAYS));

        assertThatThrownBy(() -> time.set(JULY))
                .isInstanceOf(ClockRefusedException.class)
                .hasMessageContaining("never goes back")
                .hasMessageContaining("2025-07-20T10:00+08:00");
        assertThat(time.directory().clock().now(InstantSource.system()).orElseThrow())
                .isAfterOrEqualTo(JULY.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void dataKeptOnTheMachinesTimeCannotBeSentBack() throws Exception {
        BusinessTime time = new BusinessTime(new StackDirectory(path));
        Files.createDirectories(path.resolve("kafka"));

        assertThatThrownBy(() -> time.start(JULY)).isInstanceOf(ClockRefusedException.class);
        assertThat(time.directory().clock().offset()).isEmpty();
    }

    @Test
    void aStackWithoutAClockHasNoneToMove() {
        BusinessTime time = new BusinessTime(new StackDirectory(path));

        assertThatThrownBy(() -> time.set(JULY))
                .isInstanceOf(ClockRefusedException.class)
                .hasMessageContaining("--clock");
    }
}
