package io.pacewatch.alert.delivery;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Messages that may still change. Whoever decides about one holds it, so that no sender takes it up meanwhile; one that
 * says nothing any more is withdrawn. Works in the caller's transaction.
 */
final class Unfinished {

    private Unfinished() {}

    /** Holds those with a delivery {@code d} that the condition finds. */
    static List<String> hold(Handle h, String condition, Map<String, ?> values) {
        return h.createQuery("""
                SELECT m.id FROM alert.message m
                WHERE m.state IN ('OPEN', 'LEASED', 'RETRY', 'UNCERTAIN') AND m.id IN (
                    SELECT d.message_id FROM alert.delivery d WHERE\s""" + condition + """
                )
                ORDER BY m.id FOR UPDATE""")
                .bindMap(values)
                .mapTo(String.class)
                .list();
    }

    /** Not sent is, of these, what tells nothing any more. */
    static void withdrawEmpty(Handle h, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        h.createUpdate("""
                UPDATE alert.message m SET state = 'WITHDRAWN'
                WHERE m.id IN (<messages>) AND m.state IN ('OPEN', 'RETRY', 'UNCERTAIN')
                    AND NOT EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = m.id
                        AND d.state <> 'SUPPRESSED')""").bindList("messages", messages).execute();
    }
}
