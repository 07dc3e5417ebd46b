package io.pacewatch.local.infrastructure;

import java.time.Duration;

/**
 * Whether a process that is not our child still runs. One that has ended stays in the system's list until its own
 * parent asks for its exit code, and some parents never do; waiting for it to leave the list could take for ever.
 */
public final class Liveness {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Liveness() {}

    /** Whether it runs; one that only waits to be taken off the list has no program any more. */
    public static boolean of(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Whether it ended within the time. */
    public static boolean endsWithin(ProcessHandle process, Duration atMost) {
        return Poll.until(atMost, () -> !of(process));
    }

    /** Kills it and waits until it is gone. */
    public static void end(ProcessHandle process) {
        process.destroyForcibly();
        if (!endsWithin(process, AFTER_KILL)) {
            throw new IllegalStateException("process " + process.pid() + " can't be killed");
        }
    }
}
