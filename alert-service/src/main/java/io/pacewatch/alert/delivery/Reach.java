package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Audience;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.alert.subscription.Subscription;
import io.pacewatch.alert.subscription.Subscriptions;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings what waits to where departments are reached now. */
@ApplicationScoped
class Reach {

    private final Jdbi jdbi;
    private final EndpointStore endpoints;
    private final Subscriptions subscriptions;
    private final EpisodeStore episodes;
    private final MessageWindow window;
    private final InstantSource machine;

    Reach(
            Jdbi jdbi,
            EndpointStore endpoints,
            Subscriptions subscriptions,
            EpisodeStore episodes,
            BusinessClock business,
            AlertSettings settings,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.episodes = episodes;
        this.window = new MessageWindow(business, settings.window(), machine);
        this.machine = machine;
    }

    private record Waiting(String delivery, KeptBack kept, boolean rationed) {}

    /** Looks again for those that could not be reached. */
    void resolve() {
        jdbi.useTransaction(endpoints::resolve);
    }

    /**
     * What waits for a hook that is not subscribed any more is mailed: nobody calls it again, and a warning must not
     * wait for ever. Looked for again and again, since an instance with the former subscriptions may still be running.
     */
    void settle() {
        endpoints.apply();
        jdbi.withHandle(this::waitedFor).forEach(department -> jdbi.useTransaction(h -> mail(h, department)));
    }

    /** Only rows that subscriptions have made: a mail's row that an operator has put on another channel is his. */
    private List<String> waitedFor(Handle h) {
        List<String> called = subscriptions.all().stream()
                .filter(each -> each.webhook() != null)
                .map(Subscription::department)
                .toList();
        return h.createQuery("""
                SELECT e.department FROM alert.endpoint e
                WHERE e.id = 'webhook:' || e.department AND NOT e.department = ANY (:called)
                    AND EXISTS (SELECT 1 FROM alert.delivery d
                        WHERE d.endpoint_id = e.id AND d.state IN ('READY', 'RETRY', 'UNCERTAIN'))""")
                .bindArray("called", String.class, called)
                .mapTo(String.class)
                .list();
    }

    private void mail(Handle h, String department) {
        EndpointStore.Locked to = endpoints.mail(h, department);
        List<String> messages = h.createQuery("""
                SELECT id FROM alert.message
                WHERE endpoint_id = 'webhook:' || :department AND state IN ('OPEN', 'RETRY', 'UNCERTAIN')
                ORDER BY id FOR UPDATE SKIP LOCKED""")
                .bind("department", department)
                .mapTo(String.class)
                .list();
        if (messages.isEmpty()) {
            return;
        }
        List<Waiting> waiting = keptBack(h, messages);
        waiting.forEach(each -> move(h, each, to));
        Unfinished.withdrawEmpty(h, messages);
        KeptBack.write(h, episodes, waiting.stream().map(Waiting::kept).toList());
    }

    private static List<Waiting> keptBack(Handle h, List<String> messages) {
        return h.createQuery("""
                WITH kept AS (UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = 'endpoint-removed'
                        || CASE WHEN m.maybe_sent THEN ', possibly sent' ELSE '' END
                    FROM alert.message m WHERE m.id = d.message_id AND m.id IN (<messages>)
                        AND d.state IN ('READY', 'RETRY', 'UNCERTAIN')
                    RETURNING d.id, d.message_id, d.episode_id, d.step, d.kind, d.reason)
                SELECT k.*, y.event FROM kept k
                    LEFT JOIN alert.history y ON y.episode_id = k.episode_id AND y.step = k.step
                ORDER BY k.id""")
                .bindList("messages", messages)
                .map((rs, ctx) -> waiting(rs))
                .list();
    }

    private static Waiting waiting(ResultSet rs) throws SQLException {
        String episode = rs.getString("episode_id");
        return new Waiting(
                rs.getString("id"),
                new KeptBack(rs.getString("message_id"), episode, rs.getString("reason")),
                episode != null
                        && Audience.rationed(
                                MessageKind.valueOf(rs.getString("kind")),
                                Json.read(rs.getString("event"), VerdictEvent.class)));
    }

    /** What a department that is reached in both ways was mailed already is not mailed again. */
    private void move(Handle h, Waiting each, EndpointStore.Locked to) {
        boolean mailed = h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM alert.delivery m, alert.delivery d
                    WHERE d.id = :delivery AND m.endpoint_id = :endpoint AND (m.notice_id = d.notice_id
                        OR m.episode_id = d.episode_id AND m.step = d.step))""")
                .bind("delivery", each.delivery())
                .bind("endpoint", to.endpoint().id())
                .mapTo(Boolean.class)
                .one();
        if (mailed) {
            return;
        }
        h.createUpdate("""
                INSERT INTO alert.delivery
                    (id, episode_id, step, notice_id, endpoint_id, message_id, kind, state, reason, created_at)
                SELECT :id, episode_id, step, notice_id, :endpoint, :message, kind, 'READY', :waitsFor, :now
                FROM alert.delivery WHERE id = :delivery""")
                .bind("id", Ids.next(machine))
                .bind("endpoint", to.endpoint().id())
                .bind("message", window.join(h, to.endpoint().id(), each.rationed()))
                .bind("waitsFor", to.waitsFor())
                .bind("now", machine.instant())
                .bind("delivery", each.delivery())
                .execute();
    }
}
