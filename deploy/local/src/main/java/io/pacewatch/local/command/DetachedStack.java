package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.local.stack.StackRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An {@code up} in the background, which goes on when the command that started it is done. */
record DetachedStack(StackDirectory directory, StackPorts ports, Consumer<String> tell) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String BEGINNING = "2025-01-02T09:00:00+08:00";

    void start() {
        putAside();
        Path log = directory.path().resolve("up.log");
        tell.accept("Starting a stack whose clock begins at " + BEGINNING + " (log: " + log + ")");
        Process process = launch(log);
        boolean ready = Poll.until(PATIENCE, () -> !process.isAlive() || isUp());
        if (!process.isAlive() || !ready) {
            process.destroy();
            throw new StackRefusedException("the stack did not start:\n" + read(log));
        }
        directory.markAsDemo();
    }

    /** A demonstration starts empty, but what somebody else kept here is not ours to delete. */
    private void putAside() {
        try {
            if (directory.holdsState() && !directory.isDemo()) {
                Path kept = directory
                        .path()
                        .resolveSibling(directory.path().getFileName() + ".kept-"
                                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                        .format(LocalDateTime.now(ZoneId.systemDefault())));
                Files.move(directory.path(), kept);
                tell.accept("What " + directory.path() + " held is now in " + kept);
            }
            Files.createDirectories(directory.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launch(Path log) {
        // A terminal's Ctrl-C reaches background processes too; this one ends by 'down' only.
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dpacewatch.home=" + ProjectRoot.find().directory(),
                "-cp",
                System.getProperty("java.class.path"),
                Pacewatch.class.getName()));
        // No tokens: their secrets would end in the log file. A year in minutes can't wait a minute for each mail.
        command.addAll(List.of(
                "up",
                "--data",
                directory.path().toString(),
                "--fresh",
                "--clock",
                BEGINNING,
                "--window",
                "2s",
                "--no-tokens"));
        command.addAll(PortOptions.arguments(ports));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isUp() {
        return directory
                .running()
                .filter(run -> run.parts().stream().allMatch(part -> part.process() != null))
                .map(run -> {
                    try (StackClient stack = new StackClient(directory, run)) {
                        return stack.status().allUp();
                    }
                })
                .orElse(false);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "(no log)";
        }
    }
}
