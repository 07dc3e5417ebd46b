package io.pacewatch.local.stack;

/** A part of the stack did not answer. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String url, Throwable cause) {
        super(url + " does not answer" + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"), cause);
    }
}
