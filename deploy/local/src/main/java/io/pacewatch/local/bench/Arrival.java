package io.pacewatch.local.bench;

import java.time.Instant;

/** When something was seen: by the clock that measures, and by the one that services write into events. */
record Arrival(long nanoTime, Instant at) {

    /** After the first and not after the second. */
    boolean within(Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    static Arrival now() {
        return new Arrival(System.nanoTime(), Instant.now());
    }
}
