package io.pacewatch.local.demo;

/** The stack did not get done with a step of the demonstration in time. */
public final class DemoStuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoStuckException(String message) {
        super(message);
    }
}
