package io.pacewatch.target.backtest;

/** A file of which nothing can be used; says which, why, and what would do. */
final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String reason) {
        super(reason);
    }
}
