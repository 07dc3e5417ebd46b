package io.pacewatch.alert.delivery;

import io.pacewatch.alert.episode.EpisodeStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What a message said when it was written and what is not so any more when its turn comes: a later step of the alert
 * has reached the same endpoint, the figure it asks for has come or is not awaited any more, or the department for which
 * the fallback address was to hear it has been reached. Another attempt can be days after the first.
 */
@ApplicationScoped
class Overtaken {

    private static final String LATER = """
            UPDATE alert.delivery d SET state = 'SUPPRESSED',
                reason = 'overtaken' || CASE WHEN m.maybe_sent THEN ', possibly sent' ELSE '' END
            FROM alert.message m
            WHERE m.id = d.message_id AND m.id IN (<messages>) AND d.state IN ('READY', 'RETRY', 'UNCERTAIN')
                AND EXISTS (SELECT 1 FROM alert.delivery later
                    WHERE later.episode_id = d.episode_id AND later.step > d.step
                        AND later.endpoint_id = d.endpoint_id AND later.state = 'SENT')
            RETURNING m.id, d.episode_id, d.reason""";

    /** For the fallback address: one of the department's endpoints has taken it, or none has to any more. */
    private static final String SETTLED = """
            UPDATE alert.delivery d SET state = 'SUPPRESSED',
                reason = 'settled-meanwhile' || CASE WHEN m.maybe_sent THEN ', possibly sent' ELSE '' END
            FROM alert.message m, alert.endpoint f
            WHERE m.id = d.message_id AND m.id IN (<messages>) AND d.state IN ('READY', 'RETRY', 'UNCERTAIN')
                AND f.id = m.endpoint_id AND f.id = 'fallback:' || f.department
                AND (SELECT bool_or(o.state = 'SENT') OR bool_and(o.state = 'SUPPRESSED')
                    FROM alert.delivery o JOIN alert.endpoint p ON p.id = o.endpoint_id
                    WHERE p.department = f.department AND p.id <> f.id
                        AND (o.notice_id = d.notice_id OR o.episode_id = d.episode_id AND o.step = d.step))
            RETURNING m.id, d.episode_id, d.reason""";

    private final EpisodeStore episodes;

    Overtaken(EpisodeStore episodes) {
        this.episodes = episodes;
    }

    /** Takes it out of these messages, which the caller holds; one that says nothing else is withdrawn. */
    void drop(Handle h, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<KeptBack> warnings = new ArrayList<>(keptBack(h, LATER, messages));
        warnings.addAll(keptBack(h, SETTLED, messages));
        KeptBack.write(h, episodes, warnings);
        if (figures(h, messages) > 0 || !warnings.isEmpty()) {
            Unfinished.withdrawEmpty(h, messages);
        }
    }

    private static List<KeptBack> keptBack(Handle h, String why, List<String> messages) {
        return h.createQuery(why)
                .bindList("messages", messages)
                .map((rs, ctx) -> new KeptBack(rs.getString("id"), rs.getString("episode_id"), rs.getString("reason")))
                .list();
    }

    private static int figures(Handle h, List<String> messages) {
        return h.createUpdate("""
                UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = ended.why
                    || CASE WHEN m.maybe_sent THEN ', possibly sent' ELSE '' END
                FROM alert.message m, alert.late_notice n, LATERAL (
                    SELECT lower(min(last.step)) || '-before-sending' AS why FROM alert.late_notice last
                    WHERE last.indicator = n.indicator AND last.region = n.region AND last.period = n.period
                        AND last.step IN ('ARRIVED', 'UNAWAITED')) ended
                WHERE m.id = d.message_id AND m.id IN (<messages>) AND d.state IN ('READY', 'RETRY', 'UNCERTAIN')
                    AND n.id = d.notice_id AND ended.why IS NOT NULL""").bindList("messages", messages).execute();
    }
}
