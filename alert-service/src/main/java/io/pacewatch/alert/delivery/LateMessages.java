package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts what is to be told of late figures into messages: what falls late on one morning is one mail for each reader. */
@ApplicationScoped
public class LateMessages {
    private static final String KIND = "LATE_";
    private static final String ABOUT = """
            (SELECT n.id FROM alert.late_notice n
                WHERE n.indicator = :indicator AND n.region = :region AND n.period = :period)""";

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

    /** Keeps back what has not left about this figure; what a sender has just taken up is asked again when it retries. */
    public void keepBack(Handle h, ReadingLate event, String reason) {
        Map<String, String> figure = Map.of(
                "indicator", event.indicator(),
                "region", event.region(),
                "period", event.period().toString());
        List<String> held = Unfinished.hold(h, "d.notice_id IN " + ABOUT, figure);
        h.createUpdate("""
                UPDATE alert.delivery SET state = 'SUPPRESSED', reason = :reason
                WHERE state IN ('READY', 'RETRY') AND notice_id IN\s""" + ABOUT).bind("reason", reason).bindMap(figure).execute();
        Unfinished.withdrawEmpty(h, held);
    }
}
