package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Makes the archive from the recording; false if the JVM could not, and then there is none. */
    public boolean create() {
        Path made = program.resolveSibling("app.aot.new");
        try {
            Process process = new ProcessBuilder(command(made))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            if (process.waitFor() != 0 || !Files.exists(made)) {
                return false;
            }
            Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(recorded());
            Files.delete(log());
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an archive was made", interrupted);
        }
    }

    /** What the JVM said while the archive was made, if that failed. */
    public Path log() {
        return program.resolveSibling("app.aot.log");
    }

    private List<String> command(Path made) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recorded(),
                "-XX:AOTCache=" + made,
                // As programs are started: with other options the archive lacks what modules resolve to.
                "--enable-native-access=ALL-UNNAMED",
                // This collector alone can write objects into the archive; every other can read them from there.
                "-XX:+UseG1GC",
                "-Xmx512m",
                "-jar",
                program.toString());
    }

    private Path file() {
        return program.resolveSibling("app.aot");
    }

    private Path recorded() {
        return program.resolveSibling("app.aotconf");
    }
}
