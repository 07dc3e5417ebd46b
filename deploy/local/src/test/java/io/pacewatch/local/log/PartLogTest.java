package io.pacewatch.local.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLogTest {

    @TempDir
    private Path directory;

    private PartLog log;

    @BeforeEach
    void name() {
        log = new PartLog(directory.resolve("logs/kafka.log"));
    }

    @Test
    void aStartKeepsTheLogOfTheOneBeforeAndNoMore() throws IOException {
        log.begin();
        append("first\n");
        log.begin();
        append("second\n");
        log.begin();

        assertThat(log.path()).doesNotExist();
        assertThat(log.former()).hasContent("second");
    }

    @Test
    void theTailIsTheLastLinesOfAFileOfAnyLength() throws IOException {
        log.begin();
        List<String> lines =
                IntStream.range(0, 20_000).mapToObj(line -> line + " 读数已发布").toList();
        append(String.join("\n", lines) + "\n");

        assertThat(log.tail(2)).isEqualTo(lines.subList(19_998, 20_000));
        assertThat(log.tail(15_000)).isEqualTo(lines.subList(5_000, 20_000));
        assertThat(log.tail(30_000)).isEqualTo(lines);
        assertThat(log.tail(0)).isEmpty();
    }

    @Test
    void aLogThatOutgrowsItsBoundIsEmptiedAndKeptBeside() throws IOException {
        log.begin();
        append("0123456789\n");

        log.boundTo(11);
        assertThat(log.path()).hasContent("0123456789");
        log.boundTo(10);

        assertThat(log.path()).isEmptyFile();
        assertThat(log.former()).hasContent("0123456789");
    }

    @Test
    void linesAreHandedOnWhenTheyAreComplete() throws IOException {
        log.begin();
        append("old\n");
        try (LogFollower follower = LogFollower.fromTheEndOf(log.path())) {
            assertThat(follower.next()).isEmpty();
            append("new\nhalf");
            assertThat(follower.next()).containsExactly("new");
            append(" a line\n");
            assertThat(follower.next()).containsExactly("half a line");
        }
    }

    @Test
    void aLogIsFollowedAcrossEmptyingAndAcrossTheNextStart() throws IOException {
        log.begin();
        append("a long line that was there before\n");
        try (LogFollower follower = LogFollower.fromTheEndOf(log.path())) {
            log.boundTo(1);
            append("after\n");
            assertThat(follower.next()).containsExactly("after");

            append("last words\n");
            log.begin();
            append("next start\n");
            assertThat(follower.next()).containsExactly("last words", "next start");
        }
    }

    @Test
    void aLogThatIsNotThereYetIsFollowedFromItsBeginning() throws IOException {
        try (LogFollower follower = LogFollower.fromTheEndOf(log.path())) {
            assertThat(follower.next()).isEmpty();
            log.begin();
            append("first\n");
            assertThat(follower.next()).containsExactly("first");
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(log.path(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
