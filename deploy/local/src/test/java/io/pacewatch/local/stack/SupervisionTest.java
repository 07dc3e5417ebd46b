package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.ProcessPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, which need no build. */
class SupervisionTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Part part;

    private final BlockingQueue<String> told = new ArrayBlockingQueue<>(100);
    private final AtomicBoolean closing = new AtomicBoolean();

    @BeforeEach
    void makePart() {
        part = new Shell(directory);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        closing.set(true);
        part.stop();
    }

    @Test
    void aKilledPartIsStartedAgainAndItsLastWordsAreTold() throws Exception {
        part.start(LONG);
        long first = part.pid().orElseThrow();
        CompletableFuture<Part> lost = begin();

        part.kill();

        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("part has died; its log ends: at work");
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("part is ready");
        assertThat(part.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(new StackDirectory(directory).lastFailure()).isEmpty();
        assertThat(lost).isNotDone();
    }

    @Test
    void onlyAPartThatCannotBeStartedEndsIt() throws Exception {
        part.start(LONG);
        CompletableFuture<Part> lost = begin();
        Files.createFile(directory.resolve("broken"));

        part.kill();

        assertThat(lost.get(60, TimeUnit.SECONDS)).isSameAs(part);
        assertThat(told).hasSize(5);
        assertThat(new StackDirectory(directory).lastFailure())
                .contains("part could not be started in 5 tries; its log ends: no room");
    }

    private CompletableFuture<Part> begin() {
        return new Supervision(
                        dead -> {
                            dead.stop();
                            dead.start(LONG);
                        },
                        closing::get,
                        new Told(told),
                        new StackDirectory(directory).failures(),
                        List.of(Duration.ofMillis(10), Duration.ofMillis(20)))
                .begin(List.of(part));
    }

    /** At work until it is killed; once there is a file {@code broken}, it ends at once. */
    private static final class Shell extends ProcessPart {
        private final Path directory;

        Shell(Path directory) {
            super("part", directory.resolve("logs/part.log"));
            this.directory = directory;
        }

        @Override
        protected List<String> commandLine() {
            return List.of(
                    "/bin/sh",
                    "-c",
                    "if [ -e broken ]; then echo no room; exit 3; fi; echo at work; exec sleep 60"
                            .replace("broken", directory.resolve("broken").toString()));
        }

        @Override
        protected boolean isReady() {
            return pid().isPresent()
                    && Files.exists(log())
                    && log().toFile().length() > 0
                    && !Files.exists(directory.resolve("broken"));
        }

        @Override
        public String url() {
            return "";
        }
    }

    private record Told(BlockingQueue<String> lines) implements Progress {
        @Override
        public void waiting(String what) {
            lines.add(what);
        }

        @Override
        public void launched(Part part) {
            lines.add(part.name() + " is launched");
        }

        @Override
        public void died(Part part, String why, Duration pause) {
            lines.add(why);
        }

        @Override
        public void ready(Part part, Duration sinceLaunch) {
            lines.add(part.name() + " is ready");
        }
    }
}
