package io.pacewatch.alert.delivery;

import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which message something goes into. What comes up within the window, on one business day, is one message; a second
 * warning mail of a day waits for the next morning and gathers what else comes up until then.
 */
final class MessageWindow {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final BusinessClock business;
    private final Duration window;
    private final InstantSource machine;

    MessageWindow(BusinessClock business, Duration window, InstantSource machine) {
        this.business = business;
        this.window = window;
        this.machine = machine;
    }

    /** The id of the message to join; the endpoint is locked by the caller. */
    String join(Handle h, String endpoint, boolean rationed) {
        Instant now = business.instant();
        LocalDate today = LocalDate.ofInstant(now, Wire.ZONE);
        boolean waits = rationed && rationUsed(h, endpoint, today);
        LocalDate day = waits ? today.plusDays(1) : today;
        Instant notBefore = waits ? day.atTime(MORNING).atZone(Wire.ZONE).toInstant() : null;
        return h.createQuery("""
                UPDATE alert.message SET rationed = rationed OR :rationed
                WHERE id = (SELECT id FROM alert.message
                    WHERE endpoint_id = :endpoint AND state = 'OPEN' AND business_day = :day
                        AND not_before IS NOT DISTINCT FROM cast(:notBefore AS timestamptz)
                        AND (not_before > :business OR due_at > :now)
                    ORDER BY opened_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id""")
                .bind("rationed", rationed)
                .bind("endpoint", endpoint)
                .bind("day", day)
                .bind("notBefore", notBefore)
                .bind("business", now)
                .bind("now", machine.instant())
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> begin(h, endpoint, day, notBefore, rationed));
    }

    private static boolean rationUsed(Handle h, String endpoint, LocalDate today) {
        return h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM alert.message
                    WHERE endpoint_id = :endpoint AND business_day = :today AND rationed
                        AND state NOT IN ('OPEN', 'WITHDRAWN'))""")
                .bind("endpoint", endpoint)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    /** Begins a message that nothing else joins, due at once. */
    String begin(Handle h, String endpoint, String suffix, boolean maybeSent) {
        String id = Ids.next(machine) + suffix;
        Instant now = machine.instant();
        h.createUpdate("""
                INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day, maybe_sent)
                VALUES (:id, :endpoint, 'OPEN', :now, :now, :day, :maybeSent)""")
                .bind("id", id)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .bind("day", LocalDate.ofInstant(business.instant(), Wire.ZONE))
                .bind("maybeSent", maybeSent)
                .execute();
        return id;
    }

    private String begin(Handle h, String endpoint, LocalDate day, @Nullable Instant notBefore, boolean rationed) {
        String id = Ids.next(machine);
        Instant now = machine.instant();
        h.createUpdate("""
                INSERT INTO alert.message
                    (id, endpoint_id, state, opened_at, due_at, business_day, not_before, rationed)
                VALUES (:id, :endpoint, 'OPEN', :now, :due, :day, :notBefore, :rationed)""")
                .bind("id", id)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .bind("due", now.plus(window))
                .bind("day", day)
                .bind("notBefore", notBefore)
                .bind("rationed", rationed)
                .execute();
        return id;
    }
}
