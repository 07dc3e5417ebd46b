package io.pacewatch.target.readings;

import io.pacewatch.events.reading.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A reading as it came off the topic.
 *
 * @param reading the reading, its instants cut to what the database keeps, so that order is the same before and after
 * @param trace   W3C {@code traceparent}, or null
 */
public record Arrival(Reading reading, String trace) {
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
