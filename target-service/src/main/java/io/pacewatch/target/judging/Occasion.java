package io.pacewatch.target.judging;

import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.wire.TraceContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What called a verdict forth.
 *
 * @param cause      the kind of it
 * @param acceptedAt machine time at which ingest accepted the reading, or null if there was none
 * @param trace      trace context that the verdict goes on in, or null
 */
record Occasion(
        Cause cause, @Nullable Instant acceptedAt, @Nullable TraceContext trace) {
    Occasion as(Cause other) {
        return new Occasion(other, acceptedAt, trace);
    }
}
