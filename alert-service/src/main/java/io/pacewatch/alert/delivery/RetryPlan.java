package io.pacewatch.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param waits       the waits after the first, second … failure; the last one repeats
 * @param giveUpAfter how long after its beginning a message is given up
 */
record RetryPlan(List<Duration> waits, Duration giveUpAfter) {

    RetryPlan {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("at least one wait is needed");
        }
    }

    /** Machine time of the next attempt after this many failed ones; empty if it is to be given up. */
    Optional<Instant> next(int failed, Instant begun, Instant now) {
        Duration wait = waits.get(Math.min(failed, waits.size()) - 1);
        Instant next = now.plus(wait);
        return next.isAfter(begun.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }
}
