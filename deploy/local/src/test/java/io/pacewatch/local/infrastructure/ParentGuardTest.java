package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentGuardTest {
    private static final Duration ENDING = Duration.ofSeconds(15);

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @Test
    void aChildEndsWithItsParent() throws Exception {
        Process child = new ProcessBuilder(ParentGuard.around(List.of("/bin/sleep", "1000"), ENDING)).start();

        // The parent's end of the pipe goes with the parent; to the child it makes no difference who closes it.
        child.getOutputStream().close();

        assertThat(child.onExit()).succeedsWithin(SOON);
    }

    @Test
    void aChildKeepsItsExitCodeAndLeavesNoGuard() throws Exception {
        Process child =
                new ProcessBuilder(ParentGuard.around(List.of("/bin/sh", "-c", "sleep 0.3; exit 7"), ENDING)).start();
        List<ProcessHandle> guards = child.descendants().toList();

        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(child.exitValue()).isEqualTo(7);
        assertThat(guards).allMatch(guard -> Liveness.endsWithin(guard, SOON));
    }

    @Test
    void aChildWithSpacesAndChineseInItsArgumentsGetsThemWhole() throws Exception {
        Path path = Files.createDirectory(directory.resolve("a b 数据"));
        Process child =
                new ProcessBuilder(ParentGuard.around(List.of("/bin/ls", "-d", path.toString()), ENDING)).start();

        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(path.toString());
        }
    }

    @Test
    void aNumberThatNowBelongsToAStrangerIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("/bin/sleep", "1000").start();
        Files.writeString(directory.resolve("postmaster.pid"), stranger.pid() + "\n");
        Process guard = new ProcessBuilder(ParentGuard.ofPostmaster(directory)).start();
        try {
            guard.getOutputStream().close();

            // It goes on looking for its server, second after second.
            assertThat(Poll.until(SOON, () -> asksAgain(guard))).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            guard.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    private static boolean asksAgain(Process guard) {
        try (Stream<ProcessHandle> pauses = guard.children()) {
            return pauses.anyMatch(pause -> pause.info().command().orElse("").contains("sleep"));
        }
    }

    @Test
    void aPartsLogOutlivesItsNextStart() throws IOException {
        Path log = directory.resolve("logs/part.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "why it died\n");
        JavaPart part = new JavaPart("part", log) {
            @Override
            public String url() {
                return "nowhere";
            }

            @Override
            protected List<String> arguments() {
                return List.of("-version");
            }

            @Override
            protected boolean isReady() {
                return false;
            }
        };

        part.launch();
        part.exited().join();

        assertThat(log.resolveSibling("part.log.1")).hasContent("why it died");
        assertThat(log).content().contains("version").doesNotContain("why it died");
    }
}
