package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program's JVM loaded, linked and learnt in an earlier run (an AOT cache, JEP 483 and 515), so that the next
 * one need not. It lies beside the program and goes with it when that is built again. The JVM checks by itself that
 * program and JDK are those of the recording, and starts without the archive where they are not.
 */
public record StartArchive(Path program) {

    /** The archive of a program that is started with {@code -jar}. */
    public static StartArchive of(Path jar) {
        return new StartArchive(jar);
    }

    /** Options for a start that uses the archive if there is one. */
    public List<String> using() {
        return Files.exists(file()) ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** Options for a run that is recorded; the recording is written when that run ends in good order. */
    public List<String> recording() {
        // Skipped classes are no trouble, and there are many of them.
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded(), "-Xlog:aot=error");
    }

    /**
     * Makes the archive from the recording.
     *
     * @throws IllegalStateException when there is no recording or the JVM can't use it; there is no archive then
     */
    public void create() {
        Path made = program.resolveSibling("app.aot.new");
        Path log = program.resolveSibling("app.aot.log");
        try {
            Process process = new ProcessBuilder(command(made))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0 || !Files.exists(made)) {
                throw new IllegalStateException("no archive could be made of " + program + "; see " + log);
            }
            Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(recorded());
            Files.delete(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an archive was made", interrupted);
        }
    }

    private List<String> command(Path made) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recorded(),
                "-XX:AOTCache=" + made,
                // This collector alone can write objects into the archive; every other can read them from there.
                "-XX:+UseG1GC",
                "-Xmx512m"));
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    private Path file() {
        return program.resolveSibling("app.aot");
    }

    private Path recorded() {
        return program.resolveSibling("app.aotconf");
    }
}
