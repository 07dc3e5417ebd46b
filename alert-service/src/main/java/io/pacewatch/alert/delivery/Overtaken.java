package io.pacewatch.alert.delivery;

import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.VerdictEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What a message said when it was written and what is not so any more when its turn comes: the alert was corrected, has
 * recovered or is closed with another figure, a later step of it has reached the same endpoint, the figure it asks for
 * has come or is not awaited any more, or the department for which the fallback address was to hear it has been reached.
 * Another attempt can be days after the first, and what was given up can be handed on or replayed.
 */
@ApplicationScoped
class Overtaken {

    /** Of a delivery {@code d}: it waits, or was given up and may be taken up again. */
    private static final String WAITS = " d.state IN ('READY', 'RETRY', 'UNCERTAIN', 'DEAD') ";

    private static final String POSSIBLY = " || CASE WHEN m.maybe_sent THEN ', possibly sent' ELSE '' END ";

    /** What is handed on is overtaken by what any endpoint of the department has taken. */
    private static final String LATER =
            "UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = 'overtaken'" + POSSIBLY + """
            FROM alert.message m, alert.endpoint p
            WHERE m.id = d.message_id AND m.id IN (<messages>) AND p.id = d.endpoint_id AND""" + WAITS + """
                AND EXISTS (SELECT 1 FROM alert.delivery later JOIN alert.endpoint l ON l.id = later.endpoint_id
                    WHERE later.episode_id = d.episode_id AND later.step > d.step AND later.state = 'SENT'
                        AND (l.id = p.id OR d.id LIKE '%-fallback' AND l.department = p.department))
            RETURNING m.id, d.episode_id, d.reason""";

    /** What tells of a step after which the alert took another turn, with what it says and what holds now. */
    private static final String TURNED = """
            SELECT d.id, y.event, e.figure
            FROM alert.delivery d JOIN alert.episode e ON e.id = d.episode_id
                JOIN alert.history y ON y.episode_id = d.episode_id AND y.step = d.step
            WHERE d.message_id IN (<messages>) AND""" + WAITS + """
                AND EXISTS (SELECT 1 FROM alert.history turn WHERE turn.episode_id = d.episode_id
                    AND turn.step > d.step AND turn.kind IN ('CORRECTED', 'SUPERSEDED', 'RECOVERED', 'CLOSED'))""";

    private static final String UNTRUE =
            "UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = 'overtaken'" + POSSIBLY + """
            FROM alert.message m
            WHERE m.id = d.message_id AND d.id IN (<deliveries>)
            RETURNING m.id, d.episode_id, d.reason""";

    /** For the fallback address: one of the department's endpoints has taken it, or none has to any more. */
    private static final String SETTLED =
            "UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = 'settled-meanwhile'" + POSSIBLY + """
            FROM alert.message m, alert.endpoint f
            WHERE m.id = d.message_id AND m.id IN (<messages>) AND""" + WAITS
                    + """
                AND f.id = m.endpoint_id AND f.id = 'fallback:' || f.department AND d.id LIKE '%-fallback'
                AND (SELECT bool_or(o.state = 'SENT') OR bool_and(o.state IN ('SUPPRESSED', 'REPLAYED'))
                    FROM alert.delivery o JOIN alert.endpoint p ON p.id = o.endpoint_id
                    WHERE p.department = f.department AND p.id <> f.id
                        AND (o.notice_id = d.notice_id OR o.episode_id = d.episode_id AND o.step = d.step))
            RETURNING m.id, d.episode_id, d.reason""";

    private static final String FIGURES =
            "UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = ended.why" + POSSIBLY + """
            FROM alert.message m, alert.late_notice n, LATERAL (
                SELECT lower(min(last.step)) || '-before-sending' AS why FROM alert.late_notice last
                WHERE last.indicator = n.indicator AND last.region = n.region AND last.period = n.period
                    AND last.step IN ('ARRIVED', 'UNAWAITED')) ended
            WHERE m.id = d.message_id AND m.id IN (<messages>) AND""" + WAITS + """
                AND n.id = d.notice_id AND ended.why IS NOT NULL""";

    private final EpisodeStore episodes;

    Overtaken(EpisodeStore episodes) {
        this.episodes = episodes;
    }

    /** Takes it out of these messages, which the caller holds; one that says nothing else is withdrawn. */
    void drop(Handle h, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<KeptBack> warnings = new ArrayList<>(keptBack(h, LATER, "messages", messages));
        List<String> untrue = untrue(h, messages);
        if (!untrue.isEmpty()) {
            warnings.addAll(keptBack(h, UNTRUE, "deliveries", untrue));
        }
        warnings.addAll(keptBack(h, SETTLED, "messages", messages));
        KeptBack.write(h, episodes, warnings);
        int figures = h.createUpdate(FIGURES).bindList("messages", messages).execute();
        if (figures > 0 || !warnings.isEmpty()) {
            Unfinished.withdrawEmpty(h, messages);
        }
    }

    private static List<KeptBack> keptBack(Handle h, String why, String what, List<String> ids) {
        return h.createQuery(why)
                .bindList(what, ids)
                .map((rs, ctx) -> new KeptBack(rs.getString("id"), rs.getString("episode_id"), rs.getString("reason")))
                .list();
    }

    private record Turned(String delivery, boolean holds) {}

    /** After a turn and back again it may be true once more. */
    private static List<String> untrue(Handle h, List<String> messages) {
        return h.createQuery(TURNED).bindList("messages", messages).map((rs, ctx) -> turned(rs)).list().stream()
                .filter(each -> !each.holds())
                .map(Turned::delivery)
                .toList();
    }

    private static Turned turned(ResultSet rs) throws SQLException {
        Figure said = Figure.of(Json.read(rs.getString("event"), VerdictEvent.class));
        return new Turned(rs.getString("id"), said.saysTheSameAs(Json.read(rs.getString("figure"), Figure.class)));
    }
}
