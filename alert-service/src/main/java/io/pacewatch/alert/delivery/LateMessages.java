package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts what is to be told of late figures into messages: what falls late on one morning is one mail for each reader. */
@ApplicationScoped
public class LateMessages {
    private static final String KIND = "LATE_";

    private final EndpointStore endpoints;
    private final MessageWindow window;
    private final InstantSource machine;

    LateMessages(EndpointStore endpoints, BusinessClock business, AlertSettings settings, InstantSource machine) {
        this.endpoints = endpoints;
        this.window = new MessageWindow(business, settings.window(), machine);
        this.machine = machine;
    }

    /** Hands a notice to the recipient's message of the moment, or writes down why it is not told. */
    public void tell(Handle h, String notice, String recipient, ReadingLate event) {
        endpoints.lock(h, recipient).forEach(to -> tell(h, notice, recipient, to, event));
    }

    private void tell(Handle h, String notice, String recipient, EndpointStore.Locked to, ReadingLate event) {
        Endpoint endpoint = to.endpoint();
        if (!event.news().is()) {
            insert(h, notice, endpoint, null, event, "SUPPRESSED", event.news().reason());
        } else if (endpoint.address() == null && endpoints.withoutAddress(recipient)) {
            insert(h, notice, endpoint, null, event, "SUPPRESSED", "no-address");
        } else {
            String message = window.join(h, endpoint.id(), false);
            insert(h, notice, endpoint, message, event, "READY", to.waitsFor());
        }
    }

    private void insert(
            Handle h,
            String notice,
            Endpoint endpoint,
            @Nullable String message,
            ReadingLate event,
            String state,
            @Nullable String reason) {
        h.createUpdate("""
                INSERT INTO alert.delivery (id, notice_id, endpoint_id, message_id, kind, state, reason, created_at)
                VALUES (:id, :notice, :endpoint, :message, :kind, :state, :reason, :now)""")
                .bind("id", Ids.next(machine))
                .bind("notice", notice)
                .bind("endpoint", endpoint.id())
                .bind("message", message)
                .bind("kind", KIND + event.step().name())
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", machine.instant())
                .execute();
    }

    /** Keeps back what has not left about this figure; a message that says nothing any more is not sent. */
    public void keepBack(Handle h, ReadingLate event, String reason) {
        h.createQuery("""
                SELECT m.id FROM alert.message m
                WHERE m.state IN ('OPEN', 'RETRY') AND m.id IN (SELECT d.message_id FROM alert.delivery d
                    JOIN alert.late_notice n ON n.id = d.notice_id
                    WHERE n.indicator = :indicator AND n.region = :region AND n.period = :period)
                ORDER BY m.id FOR UPDATE""")
                .bind("indicator", event.indicator())
                .bind("region", event.region())
                .bind("period", event.period().toString())
                .mapTo(String.class)
                .list()
                .forEach(message -> keepBack(h, event, message, reason));
    }

    private static void keepBack(Handle h, ReadingLate event, String message, String reason) {
        h.createUpdate("""
                UPDATE alert.delivery d SET state = 'SUPPRESSED', reason = :reason FROM alert.late_notice n
                WHERE d.message_id = :message AND d.state IN ('READY', 'RETRY') AND n.id = d.notice_id
                    AND n.indicator = :indicator AND n.region = :region AND n.period = :period""")
                .bind("reason", reason)
                .bind("message", message)
                .bind("indicator", event.indicator())
                .bind("region", event.region())
                .bind("period", event.period().toString())
                .execute();
        h.createUpdate("""
                UPDATE alert.message m SET state = 'WITHDRAWN'
                WHERE m.id = :message AND m.state IN ('OPEN', 'RETRY')
                    AND NOT EXISTS (SELECT 1 FROM alert.delivery d WHERE d.message_id = m.id
                        AND d.state <> 'SUPPRESSED')""").bind("message", message).execute();
    }
}
