package io.pacewatch.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Leaves messages as kills, bad days and earlier subscriptions leave them. */
@ApplicationScoped
public class Aftermath {

    private static final String ABOUT = """
             (SELECT d.message_id FROM alert.delivery d JOIN alert.endpoint p ON p.id = d.endpoint_id
                LEFT JOIN alert.episode e ON e.id = d.episode_id LEFT JOIN alert.late_notice n ON n.id = d.notice_id
                WHERE p.channel = :channel AND (e.goal_id = :about OR n.indicator = :about))""";

    private final Jdbi jdbi;

    Aftermath(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Puts what tells of this goal or indicator into a state; nobody takes it up before {@link #tryNow}. */
    void leave(String about, String channel, String state, boolean maybeSent) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    UPDATE alert.message SET state = :state, maybe_sent = :maybeSent,
                        next_attempt = now() + interval '1 hour', lease_owner = 'elsewhere',
                        lease_until = now() + interval '1 hour' WHERE id IN""" + ABOUT)
                    .bind("state", state)
                    .bind("maybeSent", maybeSent)
                    .bind("channel", channel)
                    .bind("about", about)
                    .execute();
            h.createUpdate("""
                    UPDATE alert.delivery SET state = :state, sent_at = NULL, reason = NULL
                    WHERE message_id IN""" + ABOUT)
                    .bind("state", state)
                    .bind("channel", channel)
                    .bind("about", about)
                    .execute();
        });
    }

    /** What tells of this goal or indicator by this channel was due so many minutes ago. */
    void wasDue(String about, String channel, int minutes) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE alert.message SET due_at = now() - make_interval(mins => :minutes) WHERE id IN" + ABOUT)
                .bind("minutes", minutes)
                .bind("channel", channel)
                .bind("about", about)
                .execute());
    }

    /** The time of the next attempt has come. */
    void tryNow(String about, String channel) {
        jdbi.useHandle(h -> h.createUpdate("""
                UPDATE alert.message SET next_attempt = now()
                WHERE state IN ('RETRY', 'UNCERTAIN') AND id IN""" + ABOUT)
                .bind("channel", channel)
                .bind("about", about)
                .execute());
    }

    /** As if the department had been called on a hook, to no avail, and not been mailed. */
    void wasForAHook(String about, String department) {
        jdbi.useTransaction(h -> {
            hook(h, department);
            h.createUpdate("""
                    WITH moved AS (UPDATE alert.message SET endpoint_id = 'webhook:' || :department, state = 'RETRY',
                        next_attempt = now() + interval '1 hour' WHERE id IN""" + ABOUT + """
                         RETURNING id)
                    UPDATE alert.delivery SET endpoint_id = 'webhook:' || :department, state = 'RETRY', sent_at = NULL
                    WHERE message_id IN (SELECT id FROM moved)""")
                    .bind("department", department)
                    .bind("channel", "mail")
                    .bind("about", about)
                    .execute();
        });
    }

    /** As if the department had been called on a hook besides, where nobody answered. */
    void wasAlsoForAHook(String about, String department) {
        jdbi.useTransaction(h -> {
            hook(h, department);
            h.createUpdate("""
                    INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day, next_attempt)
                    SELECT 'hook-' || id, 'webhook:' || :department, 'RETRY', now(), now(), business_day,
                        now() + interval '1 hour' FROM alert.message WHERE id IN""" + ABOUT)
                    .bind("department", department)
                    .bind("channel", "mail")
                    .bind("about", about)
                    .execute();
            h.createUpdate("""
                    INSERT INTO alert.delivery
                        (id, episode_id, step, notice_id, endpoint_id, message_id, kind, state, created_at)
                    SELECT 'hook-' || id, episode_id, step, notice_id, 'webhook:' || :department,
                        'hook-' || message_id, kind, 'RETRY', now() FROM alert.delivery WHERE message_id IN""" + ABOUT)
                    .bind("department", department)
                    .bind("channel", "mail")
                    .bind("about", about)
                    .execute();
        });
    }

    private static void hook(Handle h, String department) {
        h.createUpdate("""
                INSERT INTO alert.endpoint (id, channel, department, address, language, secret)
                VALUES ('webhook:' || :department, 'webhook', :department, 'http://localhost:1/former', 'zh', 'gone')
                """).bind("department", department).execute();
    }

    /** As what was handled before the catalogue was complete: it waits for an address. */
    void awaitsAnAddress(String indicator) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day)
                    SELECT 'waits-' || d.id, d.endpoint_id, 'OPEN', now(), now(), date '2025-07-20'
                    FROM alert.delivery d JOIN alert.late_notice n ON n.id = d.notice_id
                    WHERE n.indicator = :indicator""").bind("indicator", indicator).execute();
            h.createUpdate("""
                    UPDATE alert.delivery d SET message_id = 'waits-' || d.id, state = 'READY', reason = 'unknown-department'
                    FROM alert.late_notice n WHERE n.id = d.notice_id AND n.indicator = :indicator""").bind("indicator", indicator).execute();
        });
    }

    /** How many attempts have been counted for each message that tells of this goal or indicator. */
    List<Integer> attempts(String about, String channel) {
        return ofMessages("attempts", Integer.class, about, channel);
    }

    /** How often in a row the department's hook has refused our signature. */
    int refusals(String department) {
        return jdbi.withHandle(h -> h.createQuery("SELECT refusals FROM alert.endpoint WHERE id = 'webhook:' || ?")
                .bind(0, department)
                .mapTo(Integer.class)
                .one());
    }

    /** The states of the messages that tell of this goal or indicator. */
    List<String> messages(String about, String channel) {
        return ofMessages("state", String.class, about, channel);
    }

    private <T> List<T> ofMessages(String column, Class<T> type, String about, String channel) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT " + column + " FROM alert.message WHERE id IN" + ABOUT + " ORDER BY id")
                        .bind("channel", channel)
                        .bind("about", about)
                        .mapTo(type)
                        .list());
    }
}
