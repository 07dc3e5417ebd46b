package io.pacewatch.alert.verdict;

/** Trying again will not help. */
final class CannotBeCarriedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotBeCarriedOut(RuntimeException cause) {
        super(cause);
    }
}
