package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Thresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A band has a name and a default where a rule asks for it: {@code bands.get("onPace", "0.3")}. */
class ThresholdNamesTest {
    private static final Pattern ASKED = Pattern.compile("\\.get\\(\\s*\"([A-Za-z]+)\",\\s*\"[0-9.]+\"\\)");

    @Test
    void goalsMaySetWhatRulesAskFor() throws IOException {
        assertThat(Thresholds.NAMES).containsExactlyInAnyOrderElementsOf(asked());
    }

    private static Set<String> asked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/pacewatch/target/pace"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> ASKED.matcher(text(f)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
