package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.LogLine;
import io.pacewatch.local.log.LogFollower;
import io.pacewatch.local.log.PartLog;
import io.pacewatch.local.stack.StackDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a part wrote, also when it runs no more: that is when one wants to know. */
@Command(
        name = "logs",
        description = {
            "Print the end of a part's log, or follow it; without PART, list the parts and their files.",
            "A log begins anew at each start; the one before it is kept beside it, as FILE.1."
        })
final class LogsCommand implements Callable<Integer> {
    private static final String ENDING = ".log";
    // As soon as an eye would notice.
    private static final Duration GLANCE = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "such as kafka or target-service")
    private String part;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what is written from now on, also after the part's next start; Ctrl-C ends it")
    private boolean follow;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many lines to print (default: ${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() {
        StackDirectory directory = data.directory();
        List<String> parts = parts(directory);
        if (part == null) {
            list(directory, parts);
            return 0;
        }
        if (!parts.contains(part)) {
            throw new WrongUseException(
                    parts.isEmpty()
                            ? "there are no logs in " + directory.logs() + ": nothing was started there"
                            : "there is no log of a part '" + part + "'; there are: " + String.join(", ", parts));
        }
        if (lines < 0) {
            throw new WrongUseException("--lines takes no negative number");
        }
        print(directory.log(part));
        return 0;
    }

    private void print(Path log) {
        Screen screen = new Screen(spec);
        try (LogFollower follower = LogFollower.fromTheEndOf(log)) {
            new PartLog(log).tail(lines, follower.position()).forEach(line -> show(screen, line));
            while (follow) {
                follower.next().forEach(line -> show(screen, line));
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void show(Screen screen, String line) {
        screen.line(LogLine.of(line).whole());
    }

    private void list(StackDirectory directory, List<String> parts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PART", "BYTES", "FILE"));
        parts.forEach(each -> {
            Path log = directory.log(each);
            rows.add(List.of(each, size(log), log.toString()));
        });
        new Screen(spec).table(rows);
    }

    private static String size(Path log) {
        try {
            return Long.toString(Files.size(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> parts(StackDirectory directory) {
        if (!Files.isDirectory(directory.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
