package io.pacewatch.platform.seeds;

import java.nio.file.Path;

/** A seed that cannot be read; names the file and the entry. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with an entry of a file. */
    public SeedException(Path file, String entry, String reason) {
        super(file.getFileName() + ", " + entry + ": " + reason);
    }
}
