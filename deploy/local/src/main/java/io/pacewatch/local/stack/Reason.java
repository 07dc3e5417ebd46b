package io.pacewatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something could not be read or written, in words and not in the name of a class. */
public final class Reason {
    private Reason() {}

    /** The same of what such a failure was wrapped in. */
    public static String of(UncheckedIOException failed) {
        IOException cause = failed.getCause();
        return cause == null ? String.valueOf(failed.getMessage()) : of(cause);
    }

    /** One short phrase, with the file if it is known. */
    public static String of(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException absent -> "there is no " + absent.getFile();
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(failed.getMessage()).lines().findFirst().orElse("unknown");
        };
    }
}
