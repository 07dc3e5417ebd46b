package io.pacewatch.target.judging;

import io.pacewatch.events.verdict.Cause;
import java.time.Instant;

/**
 * What called a verdict forth.
 *
 * @param cause      the kind of it
 * @param acceptedAt machine time at which ingest accepted the reading, or null if there was none
 * @param trace      W3C {@code traceparent}, or null
 */
record Occasion(Cause cause, Instant acceptedAt, String trace) {
    Occasion as(Cause other) {
        return new Occasion(other, acceptedAt, trace);
    }
}
