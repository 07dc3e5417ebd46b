package io.pacewatch.local.command;

/** A command was given what it can't work with, or may not do as asked. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }
}
