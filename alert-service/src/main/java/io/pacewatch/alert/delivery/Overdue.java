package io.pacewatch.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/**
 * For how long the oldest message that could have left has not. What waits on purpose is not late: a message whose
 * window is still open, or one that the daily ration puts off until a morning. What is for a disabled or
 * paused endpoint cannot leave; these have gauges of their own.
 */
final class Overdue {

    /**
     * When a message could have left, machine time. A morning is business time; how long ago it was is the same on both
     * clocks, as they run equally fast.
     */
    static final String DUE =
            "greatest(m.due_at, m.not_before - (cast(:business AS timestamptz) - cast(:now AS timestamptz)))";

    private static final String SINCE = "SELECT min(" + DUE + """
            ) FROM alert.message m
                JOIN alert.endpoint e ON e.id = m.endpoint_id AND NOT e.shut
            WHERE m.state IN ('OPEN', 'LEASED', 'RETRY', 'UNCERTAIN')
                AND m.due_at <= :now AND (m.not_before IS NULL OR m.not_before <= :business)
                AND EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = m.id
                    AND d.state IN ('READY', 'LEASED', 'RETRY', 'UNCERTAIN'))""";

    private Overdue() {}

    /** Zero if nothing is late at this time, by the machine's clock and by the business clock. */
    static Duration oldest(Handle h, Instant now, Instant business) {
        return h.createQuery(SINCE)
                .bind("now", now)
                .bind("business", business)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(since -> Duration.between(since.toInstant(), now))
                .orElse(Duration.ZERO);
    }
}
