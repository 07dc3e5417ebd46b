package io.pacewatch.platform.perseverance;

/** The service ends: what was tried is left as it is and comes again, here or on another instance. */
public final class EndingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndingException(String what) {
        super("the service ends before this was done: " + what, null, false, false);
    }
}
