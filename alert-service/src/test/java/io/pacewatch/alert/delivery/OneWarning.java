package io.pacewatch.alert.delivery;

import static io.pacewatch.alert.Events.quarterly;

import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.verdict.VerdictEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A warning in the real database that waits for its first attempt, with an alert, a message, a delivery and an endpoint
 * of its own, all of the same id.
 */
record OneWarning(String id) {

    static final LocalDate DAY = LocalDate.of(2025, 7, 20);
    private static final VerdictEvent EVENT = quarterly().event();

    /**
     * Writes it down.
     *
     * @param notBefore business time before which it is nobody's turn
     */
    void write(Handle h, String channel, String address, Instant begun, Instant notBefore) {
        Map<String, Object> values = Map.of(
                "id", id,
                "channel", channel,
                "address", address,
                "begun", begun,
                "day", DAY,
                "notBefore", notBefore,
                "figure", Optional.ofNullable(Json.write(Figure.of(EVENT))).orElseThrow(),
                "event", Optional.ofNullable(Json.write(EVENT)).orElseThrow());
        List.of("""
                INSERT INTO alert.endpoint (id, channel, department, address, language, secret)
                VALUES (:id, :channel, :id, :address, 'en', 'departments')""", """
                INSERT INTO alert.episode
                    (id, goal_id, region, year, department, state, figure, steps, opened_at, changed_at)
                VALUES (:id, :id, '331100', 2025, :id, 'OPEN', cast(:figure AS jsonb), 1, :begun, :begun)""", """
                INSERT INTO alert.history (episode_id, step, kind, at_business, at_machine, who, event)
                VALUES (:id, 1, 'OPENED', :begun, :begun, 'test', cast(:event AS jsonb))""", """
                INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day, not_before)
                VALUES (:id, :id, 'OPEN', :begun, :begun, :day, :notBefore)""", """
                INSERT INTO alert.delivery (id, episode_id, step, endpoint_id, message_id, kind, state, created_at)
                VALUES (:id, :id, 1, :id, :id, 'OPENED', 'READY', :begun)""")
                .forEach(sql -> h.createUpdate(sql).bindMap(values).execute());
    }

    /** A lease of it for a sender of this name, as the database has it for an hour, and the sender until then. */
    Lease leasedTo(Handle h, String owner, String address, Instant until) {
        h.createUpdate("""
                UPDATE alert.message SET state = 'LEASED', lease_owner = :owner,
                    lease_until = now() + interval '1 hour' WHERE id = :id""").bind("owner", owner).bind("id", id).execute();
        h.createUpdate("UPDATE alert.delivery SET state = 'LEASED' WHERE message_id = :id")
                .bind("id", id)
                .execute();
        OutgoingMessage message = new OutgoingMessage(
                id,
                new Endpoint(id, "webhook", id, address, "en", "departments"),
                DAY,
                Instant.EPOCH,
                List.of(new OutgoingMessage.Item(id, 1, MessageKind.OPENED, EVENT, null, null)),
                List.of());
        return new Lease(owner, until, 0, false, false, message, Optional.empty());
    }

    /** Its lease ends, as when nobody has been there for so long. */
    void leaseEnds(Handle h) {
        h.createUpdate("UPDATE alert.message SET lease_until = now() - interval '1 second' WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** The time of its next attempt comes. */
    void itsTurn(Handle h) {
        h.createUpdate("UPDATE alert.message SET next_attempt = now() - interval '1 second' WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Its state, whether it may have been sent, how many attempts were made; and its delivery's state and reason. */
    String stands(Handle h) {
        return h.createQuery("""
                SELECT m.state || CASE WHEN m.maybe_sent THEN ' maybe-sent' ELSE '' END || ' attempts=' || m.attempts
                    || ' / ' || d.state || coalesce(' ' || d.reason, '')
                FROM alert.message m JOIN alert.delivery d ON d.message_id = m.id WHERE m.id = :id""").bind("id", id).mapTo(String.class).one();
    }

    /** What its alert's history says, with the reasons. */
    List<String> history(Handle h) {
        return h.createQuery("""
                SELECT kind || coalesce(': ' || why, '') FROM alert.history WHERE episode_id = :id ORDER BY step""").bind("id", id).mapTo(String.class).list();
    }
}
