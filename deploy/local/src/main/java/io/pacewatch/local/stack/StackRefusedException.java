package io.pacewatch.local.stack;

/** A stack was not started, and nothing was changed. The message is one line for the operator. */
public final class StackRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why and what to do about it. */
    public StackRefusedException(String message) {
        super(message);
    }
}
