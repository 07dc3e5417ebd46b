package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A part of the stack did not start or died. The message carries the end of its log, since that is where the cause is. */
public final class PartFailedException extends RuntimeException {
    private static final int LINES = 15;

    /** Says what happened to the part. */
    public PartFailedException(Part part, String what, Throwable cause) {
        super(part.name() + " " + what + "; the end of " + part.log() + ":\n" + tail(part.log()), cause);
    }

    private static String tail(Path log) {
        if (!Files.exists(log)) {
            return "  (there is no log)";
        }
        try {
            // The platform's charset is not to be trusted with a process's output: whatever does not decode is
            // replaced.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(line -> LogLine.of(line).brief())
                    .collect(Collectors.joining("\n"))
                    .indent(2);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
