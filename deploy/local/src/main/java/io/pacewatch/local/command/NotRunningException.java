package io.pacewatch.local.command;

import java.nio.file.Path;

/** A command needs a running stack and there is none. */
final class NotRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunningException(Path directory) {
        super("no stack runs on " + directory + "; start one with: pacewatch up");
    }
}
