package io.pacewatch.target.due;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.due.MissingStore.End;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Watch;
import io.pacewatch.target.pace.ReportingYear;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Stretch;
import io.pacewatch.target.series.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Notices that figures are late and that they have come. Works in the caller's transaction, which holds the locks of
 * all goals that the series are own to: by them a figure that comes in the same moment is either seen here or sees what
 * is written here.
 */
@ApplicationScoped
class Lateness implements Watch {
    private final DueStore dues;
    private final MissingStore missing;
    private final GoalStore goals;
    private final CatalogueStore catalogue;
    private final ReadingVersions versions;
    private final LateNews news;

    Lateness(
            DueStore dues,
            MissingStore missing,
            GoalStore goals,
            CatalogueStore catalogue,
            ReadingVersions versions,
            LateNews news) {
        this.dues = dues;
        this.missing = missing;
        this.goals = goals;
        this.catalogue = catalogue;
        this.versions = versions;
        this.news = news;
    }

    /** Begins to wait for the figures of goals that were just loaded; what is overdue already is told to nobody. */
    @Override
    public void await(Handle handle, Collection<Goal> loaded, Instant now) {
        WorkingDays days = catalogue.read(handle).workingDays();
        dues.add(
                handle,
                loaded.stream()
                        .flatMap(g -> ReportingYear.unreportedFrom(g, days).stream()
                                .map(at -> new Due(Due.Kind.UNREPORTED, g.key().text(), at)))
                        .toList());
        look(handle, loaded.stream().map(Goal::series).distinct().toList(), now);
    }

    /** Looks whether the figures that are due by now are there, and when to look again. */
    void look(Handle handle, Collection<SeriesKey> series, Instant now) {
        Catalogue names = catalogue.read(handle);
        Map<SeriesKey, List<Standing>> waiting = goals.owning(handle, series).stream()
                .filter(s -> !s.closed())
                .collect(Collectors.groupingBy(s -> s.goal().series()));
        List<Due> next = new ArrayList<>();
        waiting.forEach((key, standings) -> names.indicator(key.indicator()).ifPresent(indicator -> {
            Map<Integer, List<Waiting>> years = standings.stream()
                    .map(s -> new Waiting(s, new ReportingYear(s.goal(), indicator, names.workingDays())))
                    .collect(Collectors.groupingBy(w -> w.standing().goal().year()));
            for (List<Waiting> waits : years.values()) {
                next(waits, now).ifPresent(at -> next.add(new Due(Due.Kind.READING, key.text(), at)));
                latestLate(handle, key, waits, indicator, now)
                        .ifPresent(late -> begin(handle, late, waits, now).ifPresent(next::add));
            }
        }));
        dues.add(handle, next);
    }

    /** A goal, and the figures that it waits for. */
    private record Waiting(Standing standing, ReportingYear year) {}

    private static Optional<Instant> next(List<Waiting> waits, Instant now) {
        return waits.stream()
                .flatMap(w -> w.year().next(now).map(w.year()::lateFrom).stream())
                .min(Comparator.naturalOrder());
    }

    /** Only the latest period counts: who reports that one has said all that the earlier ones did. */
    private Optional<Missing> latestLate(
            Handle handle, SeriesKey key, List<Waiting> waits, Indicator indicator, Instant now) {
        Optional<Period> latest =
                waits.stream().flatMap(w -> w.year().latestLate(now).stream()).max(Comparator.naturalOrder());
        return latest.filter(period -> !reported(handle, key, period))
                .map(period -> new Missing(key, period, indicator.dueDay(period), watched(waits, period), now));
    }

    /** Whether a goal was there before the figure was overdue; else it is history. */
    private static boolean watched(List<Waiting> waits, Period period) {
        return waits.stream()
                .filter(w -> w.year().periods().contains(period))
                .anyMatch(w -> w.standing().loadedAt().isBefore(w.year().lateFrom(period)));
    }

    /** A figure of a later year says nothing of this one. */
    private boolean reported(Handle handle, SeriesKey key, Period period) {
        LocalDate farthest = LocalDate.of(period.year(), 12, 31);
        List<Reading> since = versions.within(handle, List.of(new Stretch(key, period.end(), farthest)));
        return !Series.of(since).periods().isEmpty();
    }

    private Optional<Due> begin(Handle handle, Missing late, List<Waiting> waits, Instant now) {
        LocalDate from = LocalDate.of(waits.getFirst().standing().goal().year(), 1, 1);
        missing.end(handle, late.series(), from, late.period().end().minusDays(1), End.OVERTAKEN, now);
        if (!missing.begin(handle, late)) {
            return Optional.empty();
        }
        news.announce(handle, late, LateStep.REPORTER, goalsOf(waits, late.period()), now);
        Instant supervision = waits.getFirst().year().supervisionFrom(now);
        return late.told()
                ? Optional.of(new Due(Due.Kind.SUPERVISION, late.series().text(), supervision))
                : Optional.empty();
    }

    private static List<Goal> goalsOf(List<Waiting> waits, Period period) {
        return waits.stream()
                .filter(w -> w.year().periods().contains(period))
                .map(w -> w.standing().goal())
                .toList();
    }

    /** Tells the supervision office of what its reporters were told of long enough ago and has not come. */
    void supervise(Handle handle, Collection<SeriesKey> series, Instant now) {
        Catalogue names = catalogue.read(handle);
        Map<SeriesKey, List<Goal>> waiting = goals.owning(handle, series).stream()
                .filter(s -> !s.closed())
                .map(Standing::goal)
                .collect(Collectors.groupingBy(Goal::series));
        for (Missing late : missing.of(handle, waiting.keySet(), now)) {
            List<Goal> concerned = waiting.getOrDefault(late.series(), List.of()).stream()
                    .filter(g -> names.indicator(g.indicator())
                            .map(i -> new ReportingYear(g, i, names.workingDays()))
                            .filter(y -> y.periods().contains(late.period()))
                            .filter(y -> !y.supervisionFrom(late.since()).isAfter(now))
                            .isPresent())
                    .toList();
            if (late.told() && !concerned.isEmpty() && missing.supervise(handle, late)) {
                news.announce(handle, late, LateStep.SUPERVISION, concerned, now);
            }
        }
    }

    /** Ends the lateness of series whose figures have come with these readings; whoever was told hears no more of it. */
    @Override
    public void arrived(Handle handle, Collection<Reading> readings, Instant now) {
        List<SeriesKey> series =
                readings.stream().map(Reading::series).distinct().toList();
        for (Missing late : missing.of(handle, series, now)) {
            if (reported(handle, late.series(), late.period())) {
                missing.end(
                        handle,
                        late.series(),
                        late.period().end(),
                        late.period().end(),
                        End.ARRIVED,
                        now);
                List<Goal> waited = goals.owning(handle, List.of(late.series())).stream()
                        .map(Standing::goal)
                        .toList();
                news.announce(handle, late, LateStep.ARRIVED, waited, now);
            }
        }
    }
}
