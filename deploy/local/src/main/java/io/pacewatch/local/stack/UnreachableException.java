package io.pacewatch.local.stack;

import org.jspecify.annotations.Nullable;

/** A part of the stack did not answer. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String url, @Nullable Throwable cause) {
        super(
                url + " does not answer"
                        + (cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"),
                cause);
    }
}
