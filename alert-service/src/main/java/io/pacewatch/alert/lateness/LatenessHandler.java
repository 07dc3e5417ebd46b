package io.pacewatch.alert.lateness;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.delivery.Ids;
import io.pacewatch.alert.delivery.LateMessages;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Carries out one step of a late figure, in the caller's transaction: written down once, told to whoever reports the
 * figure or to the supervision office. It touches no alert: no goal stands differently because a figure is missing.
 */
@ApplicationScoped
public class LatenessHandler {
    private static final String DEPARTMENT = "department:";

    private final LateMessages messages;
    private final AlertSettings settings;
    private final BusinessClock business;
    private final InstantSource machine;

    LatenessHandler(LateMessages messages, AlertSettings settings, BusinessClock business, InstantSource machine) {
        this.messages = messages;
        this.settings = settings;
        this.business = business;
        this.machine = machine;
    }

    /** True if the step was new; one that comes again is known and changes nothing. */
    public boolean handle(Handle h, ReadingLate event) {
        String id = Ids.next(machine);
        if (!write(h, id, event)) {
            return false;
        }
        recipient(event).ifPresent(recipient -> messages.tell(h, id, recipient, event));
        switch (event.step()) {
            case ARRIVED -> messages.keepBack(h, event, "arrived-before-sending");
            case UNAWAITED -> messages.keepBack(h, event, "unawaited-before-sending");
            case REPORTER, SUPERVISION, UNRECOGNISED -> {}
        }
        return true;
    }

    /** Who is told of this step, if anybody is. */
    public Optional<String> recipient(ReadingLate event) {
        return switch (event.step()) {
            case REPORTER -> Optional.of(reporter(event.reports()));
            case SUPERVISION -> Optional.of(settings.supervision());
            case ARRIVED, UNAWAITED, UNRECOGNISED -> Optional.empty();
        };
    }

    private boolean write(Handle h, String id, ReadingLate event) {
        return h.createUpdate("""
                INSERT INTO alert.late_notice (id, indicator, region, period, step, event, at_business, at_machine)
                VALUES (:id, :indicator, :region, :period, :step, cast(:event AS jsonb), :business, :machine)
                ON CONFLICT DO NOTHING""")
                        .bind("id", id)
                        .bind("indicator", event.indicator())
                        .bind("region", event.region())
                        .bind("period", event.period().toString())
                        .bind("step", event.step().name())
                        .bind("event", Json.write(event))
                        .bind("business", business.instant())
                        .bind("machine", machine.instant())
                        .execute()
                == 1;
    }

    /** A department by its id alone, as goals name it; a bureau stays {@code bureau:ID}. */
    private static String reporter(String reports) {
        return reports.startsWith(DEPARTMENT) ? reports.substring(DEPARTMENT.length()) : reports;
    }
}
