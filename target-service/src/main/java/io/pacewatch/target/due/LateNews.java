package io.pacewatch.target.due;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.outbox.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what is to be said of late figures, with all the names that a message needs. */
@ApplicationScoped
class LateNews {
    private static final String BUREAU = "bureau:";
    private static final String DEPARTMENT = "department:";

    private final CatalogueStore catalogue;
    private final Announcements announcements;
    private final InstantSource machine;

    LateNews(CatalogueStore catalogue, Announcements announcements, InstantSource machine) {
        this.catalogue = catalogue;
        this.announcements = announcements;
        this.machine = machine;
    }

    /**
     * Puts a step into the outbox for each of these figures, with the goals that wait for it; ids are fixed, so that a
     * step that goes out twice is known.
     */
    void announce(Handle handle, Map<Missing, List<Goal>> late, LateStep step, Instant now) {
        if (late.isEmpty()) {
            return;
        }
        Catalogue names = catalogue.read(handle);
        List<ReadingLate> events = late.entrySet().stream()
                .flatMap(each -> names.indicator(each.getKey().series().indicator()).stream()
                        .map(indicator -> event(names, indicator, each.getKey(), step, each.getValue(), now)))
                .toList();
        announcements.addAll(
                handle,
                EventType.READING_LATE,
                events,
                e -> new SeriesKey(e.indicator(), e.region()).text(),
                ReadingLate::eventId,
                machine.instant());
    }

    private static ReadingLate event(
            Catalogue names, Indicator indicator, Missing late, LateStep step, List<Goal> goals, Instant now) {
        String region = late.series().region();
        Accumulation accumulation = indicator.measure().accumulation();
        return new ReadingLate(
                indicator.id(),
                indicator.name(),
                region,
                names.region(region).map(Region::name).orElse(new LocalName(region, region)),
                late.period(),
                accumulation,
                late.dueBy(),
                step,
                indicator.reports(),
                reporter(names, indicator.reports()),
                goals.stream()
                        .map(g -> new ReadingLate.WaitingGoal(g.id(), g.region(), g.year(), g.name()))
                        .toList(),
                late.told() ? News.TOLD : News.suppressed("history"),
                now);
    }

    private static @Nullable LocalName reporter(Catalogue names, String reports) {
        Optional<LocalName> name = reports.startsWith(BUREAU)
                ? names.bureau(reports.substring(BUREAU.length())).map(Bureau::name)
                : names.department(reports.substring(reports.startsWith(DEPARTMENT) ? DEPARTMENT.length() : 0))
                        .map(Department::name);
        return name.orElse(null);
    }
}
