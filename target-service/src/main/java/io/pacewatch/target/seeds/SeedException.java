package io.pacewatch.target.seeds;

import java.nio.file.Path;

/** A seed that cannot be loaded; names the file and the entry. */
final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedException(Path file, String entry, String reason) {
        super(file.getFileName() + ", " + entry + ": " + reason);
    }
}
