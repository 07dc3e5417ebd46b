package io.pacewatch.platform.perseverance;

/** Something that will not be so when it is tried again: another instance is at the same work at this moment. */
public final class PassingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what stands in the way. */
    public PassingException(String reason) {
        super(reason);
    }
}
