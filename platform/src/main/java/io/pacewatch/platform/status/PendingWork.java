package io.pacewatch.platform.status;

/** Something that a service still has to do; the system is idle when all of it is at zero. */
public interface PendingWork {

    /** Its name in the status answer: {@code outbox}, {@code due}, {@code deliveries}. */
    String name();

    /** How much there is now. */
    long pending();
}
