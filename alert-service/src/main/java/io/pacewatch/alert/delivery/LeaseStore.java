package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.events.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Gives out messages that are due, each to one sender at a time and one for each endpoint at a time. */
@ApplicationScoped
class LeaseStore {

    /** Of a message {@code %1$s} that has not been sent and is not being sent, whether it could leave now. */
    private static final String DUE = """
            %1$s.state IN ('OPEN', 'RETRY', 'UNCERTAIN')
                AND (%1$s.state = 'OPEN' AND %1$s.not_before IS NULL
                        AND (%1$s.due_at <= :now OR %1$s.business_day < :today)
                    OR %1$s.state = 'OPEN' AND %1$s.not_before <= :business
                    OR %1$s.state IN ('RETRY', 'UNCERTAIN') AND %1$s.next_attempt <= :now)
                AND EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = %1$s.id
                    AND d.state IN ('READY', 'RETRY', 'UNCERTAIN'))""";

    /** Walks through them in their order and stops at the last that is wanted, however many are due. */
    static final String IN_TURN = """
            SELECT m.id FROM alert.message m JOIN alert.endpoint e ON e.id = m.endpoint_id
            WHERE\s""" + DUE.formatted("m") + """

                AND e.address IS NOT NULL AND e.disabled_at IS NULL
                AND (e.paused_at IS NULL OR e.paused_until <= :now)
                AND NOT EXISTS (SELECT 1 FROM alert.message b WHERE b.endpoint_id = m.endpoint_id AND b.state = 'LEASED')
                AND NOT EXISTS (SELECT 1 FROM alert.message b WHERE b.endpoint_id = m.endpoint_id
                    AND (b.opened_at, b.id) < (m.opened_at, m.id) AND\s""" + DUE.formatted("b") + """
            )
            ORDER BY m.opened_at, m.id LIMIT :atMost FOR UPDATE OF m SKIP LOCKED""";

    private final Overtaken overtaken;
    private final AlertSettings settings;
    private final InstantSource machine;

    LeaseStore(Overtaken overtaken, AlertSettings settings, InstantSource machine) {
        this.overtaken = overtaken;
        this.settings = settings;
        this.machine = machine;
    }

    /**
     * Leases what is due at this business time, so many at most; the oldest of each endpoint first. What is not so any
     * more is dropped; a message of which nothing is left is withdrawn, and the sender's next look finds the one after.
     */
    List<Lease> take(Handle h, Instant business, int atMost) {
        String owner = Ids.next(machine);
        Instant now = machine.instant();
        List<String> ids = h.createQuery(IN_TURN)
                .bind("now", now)
                .bind("business", business)
                .bind("today", LocalDate.ofInstant(business, Wire.ZONE))
                .bind("atMost", atMost)
                .mapTo(String.class)
                .list();
        overtaken.drop(h, ids);
        return ids.stream()
                .map(id -> lease(h, id, owner, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Lease> lease(Handle h, String id, String owner, Instant now) {
        h.createUpdate("""
                UPDATE alert.delivery SET state = 'LEASED'
                WHERE message_id = :id AND state IN ('READY', 'RETRY', 'UNCERTAIN')""").bind("id", id).execute();
        List<Item> items = items(h, id);
        List<ReadingLate> late = late(h, id);
        return h.createQuery("""
                UPDATE alert.message m SET state = 'LEASED', lease_owner = :owner,
                    lease_until = clock_timestamp() + make_interval(secs => :seconds)
                FROM alert.endpoint e
                WHERE m.id = :id AND m.state <> 'WITHDRAWN' AND e.id = m.endpoint_id
                RETURNING m.id AS message, m.business_day, m.opened_at, m.attempts, m.maybe_sent, m.lease_owner, e.*""")
                .bind("id", id)
                .bind("owner", owner)
                .bind("seconds", settings.lease().toMillis() / 1000.0)
                .map((rs, ctx) -> lease(rs, now.plus(settings.lease()), items, late))
                .findOne();
    }

    private static List<Item> items(Handle h, String message) {
        return h.createQuery("""
                SELECT d.episode_id, d.step, d.kind, y.event, y.earlier, y.traceparent, y.tracestate
                FROM alert.delivery d
                    JOIN alert.history y ON y.episode_id = d.episode_id AND y.step = d.step
                WHERE d.message_id = :id AND d.state = 'LEASED' ORDER BY d.created_at, d.id""")
                .bind("id", message)
                .map((rs, ctx) -> new Item(
                        rs.getString("episode_id"),
                        rs.getInt("step"),
                        MessageKind.valueOf(rs.getString("kind")),
                        Json.read(rs.getString("event"), VerdictEvent.class),
                        Json.readOptional(rs.getString("earlier"), Figure.class),
                        TraceContext.read(rs.getString("traceparent"), rs.getString("tracestate"))
                                .orElse(null)))
                .list();
    }

    private static List<ReadingLate> late(Handle h, String message) {
        return h.createQuery("""
                SELECT n.event FROM alert.delivery d JOIN alert.late_notice n ON n.id = d.notice_id
                WHERE d.message_id = :id AND d.state = 'LEASED' ORDER BY d.created_at, d.id""")
                .bind("id", message)
                .map((rs, ctx) -> Json.read(rs.getString("event"), ReadingLate.class))
                .list();
    }

    private static Lease lease(ResultSet rs, Instant until, List<Item> items, List<ReadingLate> late)
            throws SQLException {
        Endpoint endpoint = new Endpoint(
                rs.getString("id"),
                rs.getString("channel"),
                rs.getString("department"),
                rs.getString("address"),
                rs.getString("language"),
                rs.getString("secret"));
        OutgoingMessage message = new OutgoingMessage(
                rs.getString("message"),
                endpoint,
                rs.getObject("business_day", LocalDate.class),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                items,
                late);
        return new Lease(
                rs.getString("lease_owner"),
                until,
                rs.getInt("attempts"),
                rs.getBoolean("maybe_sent"),
                rs.getBoolean("shut"),
                message,
                items.stream()
                        .map(i -> i.event().acceptedAt())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo));
    }
}
