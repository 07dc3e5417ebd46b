package io.pacewatch.local.command;

import java.nio.file.Path;
import java.util.Optional;

/** A command needs a running stack and there is none. */
final class NotRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code why} the last one ended, if that is known. */
    NotRunningException(Path directory, Optional<String> why) {
        super("no stack runs on " + directory
                + why.map(reason -> " (the last one ended because " + reason + ")")
                        .orElse("")
                + "; start one with: pacewatch up");
    }
}
