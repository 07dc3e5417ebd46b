package io.pacewatch.local.stack;

/** The business clock cannot be moved as asked: there is none, or it would go back. Time was left as it was. */
public final class ClockRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockRefusedException(String message) {
        super(message);
    }
}
