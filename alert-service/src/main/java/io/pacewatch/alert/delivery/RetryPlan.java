package io.pacewatch.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param waits         the waits after the first, second … failure; the last one repeats
 * @param giveUpAfter   how long after its beginning a message is given up
 * @param jitterPercent by how much of itself a wait is lengthened at most, so that what failed together does not come
 *                      back together
 */
public record RetryPlan(List<Duration> waits, Duration giveUpAfter, int jitterPercent) {

    /** There is something to wait, and jitter only lengthens it. */
    public RetryPlan {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("at least one wait is needed");
        }
        // A wait of nothing that repeats would call without a pause until the message is given up.
        waits.stream().filter(wait -> !wait.isPositive()).forEach(wait -> {
            throw new IllegalArgumentException("a wait of " + wait + " is none");
        });
        if (jitterPercent < 0) {
            throw new IllegalArgumentException("jitter of " + jitterPercent + " %: it cannot shorten a wait");
        }
    }

    /**
     * Machine time of the next attempt after this many failed ones; empty if it is to be given up.
     *
     * @param chance 0 to 1: how much of the jitter is used
     */
    Optional<Instant> next(int failed, Instant begun, Instant now, double chance) {
        return within(begun, next(failed, now, chance));
    }

    /** The same for what is never given up. */
    Instant next(int failed, Instant now, double chance) {
        return now.plus(lengthened(waits.get(Math.min(failed, waits.size()) - 1), chance));
    }

    /** Machine time of the next attempt where the other side named a time; the longest wait bounds what it may ask for. */
    Optional<Instant> notBefore(Instant until, Instant begun, Instant now, double chance) {
        Duration asked = Duration.between(now, until);
        Duration longest = waits.stream().max(Duration::compareTo).orElseThrow();
        Duration shortest = waits.getFirst();
        Duration wait = asked.compareTo(longest) > 0 ? longest : asked.compareTo(shortest) < 0 ? shortest : asked;
        return within(begun, now.plus(lengthened(wait, chance)));
    }

    private Duration lengthened(Duration wait, double chance) {
        return wait.plusMillis((long) (wait.toMillis() * chance * jitterPercent / 100));
    }

    private Optional<Instant> within(Instant begun, Instant next) {
        return next.isAfter(begun.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }
}
