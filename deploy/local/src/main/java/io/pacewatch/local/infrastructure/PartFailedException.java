package io.pacewatch.local.infrastructure;

import io.pacewatch.local.log.PartLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of the stack did not start or died. The message carries the end of its log, since that is where the cause is. */
public final class PartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 15;
    // With less than this a part that writes has most likely met the end of the disk, and so has its log.
    private static final long FULL_BYTES = 8L << 20;

    /** Says what happened to the part. */
    public PartFailedException(Part part, String what, @Nullable Throwable cause) {
        super(
                part.name() + " " + what + fullDisk(part.log()) + "; the end of " + part.log() + ":\n"
                        + tail(part.log()),
                cause);
    }

    private static String fullDisk(Path log) {
        try {
            long left = Files.getFileStore(log.getParent()).getUsableSpace();
            return left < FULL_BYTES ? " (its disk is full: " + (left >> 10) + " KiB are left)" : "";
        } catch (IOException unknown) {
            return "";
        }
    }

    private static String tail(Path log) {
        return Files.exists(log)
                ? new PartLog(log)
                        .tail(LINES).stream()
                                .map(line -> LogLine.of(line).brief())
                                .collect(Collectors.joining("\n"))
                                .indent(2)
                : "  (there is no log)";
    }
}
