package io.pacewatch.local.bench;

import java.time.Instant;

/** When something was seen: by the clock that measures, and by the one that services write into events. */
record Arrival(long nanoTime, Instant at) {

    static Arrival now() {
        return new Arrival(System.nanoTime(), Instant.now());
    }
}
