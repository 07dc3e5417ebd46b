package io.pacewatch.alert.policy;

/** Who hears of a step. */
public sealed interface Tell {

    /** Nobody: the history alone knows. */
    record Nobody() implements Tell {}

    /**
     * The leading department.
     *
     * @param rationed whether it counts against one warning mail a day
     */
    record Department(MessageKind kind, boolean rationed) implements Tell {}

    /** The leading department would, but for this reason. */
    record Suppressed(MessageKind kind, String reason) implements Tell {}
}
