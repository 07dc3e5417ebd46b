package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Mails what nobody in its department could be given to an address that somebody reads in any case, once for each
 * message, unless its alert has overtaken it. The message goes on being tried. The copy is a message like others, of an endpoint of its own, and its ids
 * are made from the message's: whoever looks, and however often, there is one.
 */
@ApplicationScoped
class Fallback {

    /** What is older was known to whoever sets the address, and would come all at once. */
    private static final Duration OLDEST = Duration.ofDays(7);

    /** Not accepted at this endpoint, nor at another of the department, and not handed on yet. */
    private static final String UNREACHED = """
            d.state IN ('READY', 'RETRY', 'UNCERTAIN', 'DEAD')
            AND NOT EXISTS (SELECT 1 FROM alert.delivery o JOIN alert.endpoint p ON p.id = o.endpoint_id
                WHERE p.department = e.department AND (o.state = 'SENT' OR p.id = 'fallback:' || p.department)
                    AND (o.notice_id = d.notice_id OR o.episode_id = d.episode_id AND o.step = d.step))""";

    /** Not what is about to be tried, as after a time in which no service ran. */
    private static final String OVERDUE = """
            FROM alert.message m JOIN alert.endpoint e ON e.id = m.endpoint_id
            WHERE m.state IN ('OPEN', 'RETRY', 'UNCERTAIN', 'DEAD') AND m.due_at BETWEEN :oldest AND :latest
                AND (m.state = 'DEAD' OR m.next_attempt > :now OR e.shut OR e.address IS NULL)
                AND e.address IS DISTINCT FROM :address AND e.id <> 'fallback:' || e.department
                AND :latest >=\s""" + Overdue.DUE + """
                 AND NOT EXISTS (SELECT 1 FROM alert.message f WHERE f.id = m.id || '-fallback')
                AND EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = m.id AND\s""" + UNREACHED + ")";

    /** How often one looks within the time that is waited; the sender passes by much more often. */
    private static final int LOOKS = 60;

    private final Jdbi jdbi;
    private final EpisodeStore episodes;
    private final Overtaken overtaken;
    private final AlertSettings settings;
    private final BusinessClock business;
    private final InstantSource machine;
    private volatile Instant nextLook = Instant.MIN;

    Fallback(
            Jdbi jdbi,
            EpisodeStore episodes,
            Overtaken overtaken,
            AlertSettings settings,
            BusinessClock business,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.episodes = episodes;
        this.overtaken = overtaken;
        this.settings = settings;
        this.business = business;
        this.machine = machine;
    }

    private record Unreached(String message, String department, String language) {}

    /** Hands on what has waited for too long, where there is an address. */
    void look() {
        Instant now = machine.instant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(settings.fallbackAfter().dividedBy(LOOKS));
            settings.fallbackAddress().ifPresent(address -> look(address, settings.fallbackAfter()));
        }
    }

    void look(String address, Duration after) {
        Map<String, Object> values = values(address, after);
        List<Unreached> found = jdbi.withHandle(
                h -> h.createQuery("SELECT m.id, e.department, e.language " + OVERDUE + " ORDER BY m.id")
                        .bindMap(values)
                        .map((rs, ctx) ->
                                new Unreached(rs.getString("id"), rs.getString("department"), rs.getString("language")))
                        .list());
        found.forEach(each -> jdbi.useTransaction(h -> handOn(h, each, address, values)));
    }

    private Map<String, Object> values(String address, Duration after) {
        Instant now = machine.instant();
        Map<String, Object> values = new HashMap<>();
        values.put("now", now);
        values.put("business", business.instant());
        values.put("latest", now.minus(after));
        values.put("oldest", now.minus(OLDEST));
        values.put("address", address);
        return values;
    }

    private void handOn(Handle h, Unreached each, String address, Map<String, Object> values) {
        holdEndpoints(h, each, address);
        boolean held = h.createQuery("SELECT m.id " + OVERDUE + " AND m.id = :message FOR UPDATE OF m SKIP LOCKED")
                .bindMap(values)
                .bind("message", each.message())
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (held) {
            overtaken.drop(h, List.of(each.message()));
            copy(h, each).stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .forEach(episode -> episodes.append(
                            h,
                            episode,
                            Happening.sent(
                                    "MESSAGE_FALLBACK",
                                    "nobody-reached",
                                    Map.of("message", each.message(), "fallback", each.message() + "-fallback"))));
        }
    }

    /** All of the department's, its own first, before the message, as whoever tells something locks them. */
    private static void holdEndpoints(Handle h, Unreached each, String address) {
        h.createQuery("""
                SELECT id FROM alert.endpoint WHERE department = :department AND id <> 'fallback:' || department
                ORDER BY id FOR NO KEY UPDATE""")
                .bind("department", each.department())
                .mapTo(String.class)
                .list();
        h.createUpdate("""
                INSERT INTO alert.endpoint (id, channel, department, address, language)
                VALUES ('fallback:' || :department, 'mail', :department, :address, :language)
                ON CONFLICT (id) DO UPDATE SET address = excluded.address""")
                .bind("department", each.department())
                .bind("address", address)
                .bind("language", each.language())
                .execute();
    }

    /** Both in one statement: no message without something that it says. Returns the episodes of which it tells. */
    private List<String> copy(Handle h, Unreached each) {
        return h.createQuery("""
                WITH told AS (
                    INSERT INTO alert.delivery
                        (id, episode_id, step, notice_id, endpoint_id, message_id, kind, state, reason, created_at)
                    SELECT d.id || '-fallback', d.episode_id, d.step, d.notice_id, 'fallback:' || e.department,
                        d.message_id || '-fallback', d.kind, 'READY', 'nobody-reached', :now
                    FROM alert.delivery d JOIN alert.endpoint e ON e.id = d.endpoint_id
                    WHERE d.message_id = :message AND\s""" + UNREACHED + """
                     RETURNING episode_id),
                begun AS (
                    INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day)
                    SELECT m.id || '-fallback', 'fallback:' || e.department, 'OPEN', :now, :now, m.business_day
                    FROM alert.message m JOIN alert.endpoint e ON e.id = m.endpoint_id
                    WHERE m.id = :message AND EXISTS (SELECT 1 FROM told))
                SELECT episode_id FROM told""")
                .bind("message", each.message())
                .bind("now", machine.instant())
                .mapTo(String.class)
                .list();
    }
}
