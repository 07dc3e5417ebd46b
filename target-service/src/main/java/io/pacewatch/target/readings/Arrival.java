package io.pacewatch.target.readings;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.TraceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it came off the topic.
 *
 * @param reading the reading, its instants cut to what the database keeps, so that order is the same before and after
 * @param trace   trace context of what brought it, or null
 */
public record Arrival(Reading reading, @Nullable TraceContext trace) {
    /** Cuts the instants to microseconds. */
    public Arrival {
        reading = inMicroseconds(reading);
    }

    private static Reading inMicroseconds(Reading r) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                r.status(),
                micros(r.publishedAt()),
                r.publishedAtGiven(),
                r.deleted(),
                r.occurredOn(),
                r.expectedOn(),
                r.note(),
                r.source(),
                r.madeUp(),
                r.submission(),
                r.row(),
                r.rows(),
                r.bureau(),
                micros(r.acceptedAt()));
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
