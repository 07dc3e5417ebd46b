package io.pacewatch.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The way of one reading, as far as it has been seen from outside. */
final class Journey {
    private final long scheduled;
    private final boolean mails;
    private volatile @Nullable Arrival answer;
    private volatile @Nullable Arrival verdict;
    private volatile @Nullable Arrival mail;
    private volatile @Nullable Instant acceptedAt;
    private volatile boolean refused;

    /** Of a reading that is to be posted at this nano time. */
    Journey(long scheduled, boolean mails) {
        this.scheduled = scheduled;
        this.mails = mails;
    }

    void accepted(Arrival now) {
        answer = now;
    }

    void refused() {
        refused = true;
    }

    /** The verdict, which says when the service took the reading. */
    void verdict(@Nullable Instant taken, Arrival now) {
        acceptedAt = taken;
        verdict = now;
    }

    void mail(Arrival now) {
        mail = now;
    }

    boolean mails() {
        return mails;
    }

    boolean isRefused() {
        return refused;
    }

    boolean isComplete() {
        return (answer != null || refused) && verdict != null && (mail != null || !mails);
    }

    /** Something on a reading's way that can be seen from outside. */
    enum Stop {
        ANSWER,
        VERDICT,
        MAIL
    }

    private @Nullable Arrival arrival(Stop stop) {
        return switch (stop) {
            case ANSWER -> answer;
            case VERDICT -> verdict;
            case MAIL -> mail;
        };
    }

    /** Whether it came there after the first and not after the second. */
    boolean cameWithin(Instant from, Instant to, Stop stop) {
        Arrival seen = arrival(stop);
        return seen != null && seen.within(from, to);
    }

    /** Microseconds from the moment at which it was to be posted. */
    OptionalLong sinceScheduled(Stop stop) {
        Arrival seen = arrival(stop);
        return seen == null
                ? OptionalLong.empty()
                : OptionalLong.of(TimeUnit.NANOSECONDS.toMicros(Math.max(0, seen.nanoTime() - scheduled)));
    }

    /** Microseconds from the moment at which the service says to have taken it. */
    OptionalLong sinceAccepted(Stop stop) {
        Arrival seen = arrival(stop);
        Instant taken = acceptedAt;
        return seen == null || taken == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        0,
                        TimeUnit.NANOSECONDS.toMicros(
                                Duration.between(taken, seen.at()).toNanos())));
    }
}
