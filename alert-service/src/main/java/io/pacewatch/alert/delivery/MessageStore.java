package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.Tell;
import io.pacewatch.alert.policy.Telling;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts what is to be told into messages, and takes back what has not left. Works in the caller's transaction. */
@ApplicationScoped
public class MessageStore {

    private final EndpointStore endpoints;
    private final MessageWindow window;
    private final InstantSource machine;

    MessageStore(EndpointStore endpoints, BusinessClock business, AlertSettings settings, InstantSource machine) {
        this.endpoints = endpoints;
        this.window = new MessageWindow(business, settings.window(), machine);
        this.machine = machine;
    }

    /** Hands what a step says to the message of the moment of each of the department's endpoints, or writes down why it is not told. */
    public void tell(Handle h, String episode, int step, String department, Tell tell) {
        switch (tell) {
            case Tell.Nobody nobody -> {}
            case Tell.Department told -> {
                for (EndpointStore.Locked to : endpoints.lock(h, department)) {
                    String message = window.join(h, to.endpoint().id(), told.rationed());
                    insert(h, episode, step, to.endpoint(), message, told.kind().name(), "READY", to.waitsFor());
                }
            }
            case Tell.Suppressed kept ->
                endpoints
                        .lock(h, department)
                        .forEach(to -> insert(
                                h,
                                episode,
                                step,
                                to.endpoint(),
                                null,
                                kept.kind().name(),
                                "SUPPRESSED",
                                kept.reason()));
        }
    }

    /**
     * What the department knows of an episode. Locks the episode's messages that may still change, so that no sender
     * takes one up between this answer and the decision that rests on it.
     */
    public Telling telling(Handle h, String episode) {
        lockUnfinished(h, episode);
        boolean waiting =
                h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM alert.delivery
                    WHERE episode_id = :episode AND state IN ('READY', 'RETRY'))""").bind("episode", episode).mapTo(Boolean.class).one();
        return new Telling(told(h, episode), waiting);
    }

    private static void lockUnfinished(Handle h, String episode) {
        h.createQuery("""
                SELECT m.id FROM alert.message m
                WHERE m.id IN (SELECT message_id FROM alert.delivery WHERE episode_id = :episode)
                    AND m.state IN ('OPEN', 'LEASED', 'RETRY', 'UNCERTAIN')
                ORDER BY m.id FOR UPDATE""").bind("episode", episode).mapTo(String.class).list();
    }

    private static Optional<Figure> told(Handle h, String episode) {
        return h.createQuery("""
                SELECT y.event FROM alert.delivery d
                    JOIN alert.history y ON y.episode_id = d.episode_id AND y.step = d.step
                    JOIN alert.message m ON m.id = d.message_id
                WHERE d.episode_id = :episode
                    AND (d.state IN ('SENT', 'LEASED', 'UNCERTAIN') OR d.state = 'DEAD' AND m.maybe_sent)
                ORDER BY d.step DESC LIMIT 1""")
                .bind("episode", episode)
                .mapTo(String.class)
                .findOne()
                .map(json -> Figure.of(Json.read(json, VerdictEvent.class)));
    }

    /** Keeps back what has not left of an episode; a message that says nothing any more is not sent. */
    public void keepBack(Handle h, String episode, String reason) {
        h.createUpdate("""
                UPDATE alert.delivery SET state = 'SUPPRESSED', reason = :reason
                WHERE episode_id = :episode AND state IN ('READY', 'RETRY')""").bind("episode", episode).bind("reason", reason).execute();
        h.createUpdate("""
                UPDATE alert.message m SET state = 'WITHDRAWN'
                WHERE m.state IN ('OPEN', 'RETRY')
                    AND m.id IN (SELECT message_id FROM alert.delivery WHERE episode_id = :episode)
                    AND NOT EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = m.id
                        AND d.state <> 'SUPPRESSED')""").bind("episode", episode).execute();
    }

    private void insert(
            Handle h,
            String episode,
            int step,
            Endpoint endpoint,
            @Nullable String message,
            String kind,
            String state,
            @Nullable String reason) {
        Instant now = machine.instant();
        h.createUpdate("""
                INSERT INTO alert.delivery
                    (id, episode_id, step, endpoint_id, message_id, kind, state, reason, created_at)
                VALUES (:id, :episode, :step, :endpoint, :message, :kind, :state, :reason, :now)""")
                .bind("id", Ids.next(machine))
                .bind("episode", episode)
                .bind("step", step)
                .bind("endpoint", endpoint.id())
                .bind("message", message)
                .bind("kind", kind)
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }
}
