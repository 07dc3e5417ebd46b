package io.pacewatch.target.due;

import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.due.MissingStore.End;
import io.pacewatch.target.due.MissingStore.Span;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Watch;
import io.pacewatch.target.pace.ReportingYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ReportedFigures reported;
    private final LateNews news;

    Lateness(
            DueStore dues,
            MissingStore missing,
            GoalStore goals,
            CatalogueStore catalogue,
            ReportedFigures reported,
            LateNews news) {
        this.dues = dues;
        this.missing = missing;
        this.goals = goals;
        this.catalogue = catalogue;
        this.reported = reported;
        this.news = news;
    }

    /** Begins to wait for the figures of goals that were just loaded; what is overdue already is told to nobody. */
    @Override
    public void await(Handle handle, Collection<Goal> loaded, Instant now) {
        WorkingDays days = catalogue.read(handle).workingDays();
        // Also what was done on that day already: for a goal that was deleted since, or had another deadline meanwhile.
        dues.addAnew(
                handle,
                loaded.stream()
                        .flatMap(g -> ReportingYear.unreportedFrom(g, days).stream()
                                .map(at -> new Due(Due.Kind.UNREPORTED, g.key().text(), at)))
                        .toList());
        look(handle, loaded.stream().map(Goal::series).distinct().toList(), now);
    }

    /** Looks whether the figures that are due by now are there, and when to look again. */
    void look(Handle handle, Collection<SeriesKey> series, Instant now) {
        if (series.isEmpty()) {
            return;
        }
        List<Due> next = new ArrayList<>();
        Map<SeriesKey, List<Waiting>> waiting = waiting(handle, series);
        // Also for goals that are decided: a revision may open them again.
        waiting.forEach((key, all) -> years(all)
                .forEach(waits ->
                        next(waits, now).ifPresent(at -> next.add(new Due(Due.Kind.READING, key.text(), at)))));
        next.addAll(begin(handle, overdue(handle, waiting, now), now));
        dues.add(handle, next);
    }

    /** Which figures of these series are late, worked out anew from the calendar and the readings. */
    Set<Missing> overdue(Handle handle, Collection<SeriesKey> series, Instant now) {
        return overdue(handle, waiting(handle, series), now).keySet();
    }

    private Map<Missing, List<Waiting>> overdue(Handle handle, Map<SeriesKey, List<Waiting>> waiting, Instant now) {
        Map<Missing, List<Waiting>> overdue = new LinkedHashMap<>();
        waiting.forEach((key, all) -> years(all).forEach(waits -> {
            List<Waiting> open = waits.stream().filter(Waiting::open).toList();
            latestLate(key, open, now).ifPresent(late -> overdue.putIfAbsent(late, open));
        }));
        overdue.keySet().removeAll(reported.among(handle, overdue));
        return overdue;
    }

    private static Collection<List<Waiting>> years(List<Waiting> all) {
        return all.stream().collect(Collectors.groupingBy(w -> w.goal().year())).values();
    }

    private Map<SeriesKey, List<Waiting>> waiting(Handle handle, Collection<SeriesKey> series) {
        Catalogue names = catalogue.read(handle);
        return goals.owning(handle, series).stream()
                .flatMap(s -> names.indicator(s.goal().indicator()).stream()
                        .map(i -> new Waiting(s, new ReportingYear(s.goal(), i, names.workingDays()))))
                .collect(Collectors.groupingBy(w -> w.goal().series()));
    }

    private static Optional<Instant> next(List<Waiting> waits, Instant now) {
        return waits.stream()
                .flatMap(w -> w.year().next(now).map(w.year()::lateFrom).stream())
                .min(Comparator.naturalOrder());
    }

    /** Only the latest period counts: who reports that one has said all that the earlier ones did. */
    private static Optional<Missing> latestLate(SeriesKey key, List<Waiting> waits, Instant now) {
        return waits.stream()
                .flatMap(w -> w.year().latestLate(now).stream())
                .max(Comparator.naturalOrder())
                .map(period -> new Missing(
                        key,
                        period,
                        waits.getFirst().year().indicator().dueDay(period),
                        waits.stream().anyMatch(w -> w.watched(period)),
                        now));
    }

    /** Writes down what is late now and when the supervision office is to hear of it. */
    private List<Due> begin(Handle handle, Map<Missing, List<Waiting>> late, Instant now) {
        List<Span> before = late.entrySet().stream()
                .map(e -> new Span(
                        e.getKey().series(),
                        LocalDate.of(e.getValue().getFirst().goal().year(), 1, 1),
                        e.getKey().period().end().minusDays(1)))
                .toList();
        missing.end(handle, before, End.OVERTAKEN, now);
        Map<Missing, List<Goal>> begun = new LinkedHashMap<>();
        List<Due> supervisions = new ArrayList<>();
        Set<Missing> fresh = Set.copyOf(missing.begin(handle, late.keySet()));
        late.forEach((each, waits) -> {
            if (fresh.contains(each)) {
                begun.put(each, goalsOf(waits, each.period()));
                if (each.told()) {
                    Instant at = waits.getFirst().year().supervisionFrom(now);
                    supervisions.add(new Due(Due.Kind.SUPERVISION, each.series().text(), at));
                }
            }
        });
        news.announce(handle, begun, LateStep.REPORTER, now);
        return supervisions;
    }

    private static List<Goal> goalsOf(List<Waiting> waits, Period period) {
        return waits.stream().filter(w -> w.includes(period)).map(Waiting::goal).toList();
    }

    /** Tells the supervision office of what its reporters were told of long enough ago and has not come. */
    void supervise(Handle handle, Collection<SeriesKey> series, Instant now) {
        if (series.isEmpty()) {
            return;
        }
        Map<SeriesKey, List<Waiting>> waiting = waiting(handle, series);
        Map<Missing, List<Goal>> told = new LinkedHashMap<>();
        for (Missing late : missing.of(handle, waiting.keySet(), now)) {
            List<Goal> concerned = waiting.getOrDefault(late.series(), List.of()).stream()
                    .filter(w -> w.open() && w.includes(late.period()))
                    .filter(w -> !w.year().supervisionFrom(late.since()).isAfter(now))
                    .map(Waiting::goal)
                    .toList();
            if (late.told() && !concerned.isEmpty() && missing.supervise(handle, late)) {
                told.put(late, concerned);
            }
        }
        news.announce(handle, told, LateStep.SUPERVISION, now);
    }

    /** Ends the lateness of series whose figures have come with these readings; whoever was told hears no more of it. */
    @Override
    public void arrived(Handle handle, Collection<Reading> readings, Instant now) {
        List<SeriesKey> series =
                readings.stream().map(Reading::series).distinct().toList();
        List<Missing> late = missing.of(handle, series, now);
        if (late.isEmpty()) {
            return;
        }
        Map<SeriesKey, List<Waiting>> waiting =
                waiting(handle, late.stream().map(Missing::series).toList());
        Map<Missing, List<Waiting>> waited = new LinkedHashMap<>();
        late.forEach(m -> waited.put(m, waiting.getOrDefault(m.series(), List.of())));
        Map<Missing, List<Goal>> here = new LinkedHashMap<>();
        for (Missing each : reported.among(handle, waited)) {
            here.put(
                    each,
                    waiting.getOrDefault(each.series(), List.of()).stream()
                            .map(Waiting::goal)
                            .toList());
        }
        List<Span> periods = here.keySet().stream()
                .map(m -> new Span(m.series(), m.period().end(), m.period().end()))
                .toList();
        missing.end(handle, periods, End.ARRIVED, now);
        news.announce(handle, here, LateStep.ARRIVED, now);
    }

    @Override
    public void turned(Handle handle, Collection<Standing> turned, Instant now) {
        WorkingDays days = catalogue.read(handle).workingDays();
        List<Due> anew = new ArrayList<>();
        turned.stream().filter(s -> !s.closed()).map(Standing::goal).forEach(goal -> {
            anew.add(new Due(Due.Kind.READING, goal.series().text(), now));
            ReportingYear.unreportedFrom(goal, days)
                    .filter(from -> !from.isAfter(now))
                    .ifPresent(_ ->
                            anew.add(new Due(Due.Kind.UNREPORTED, goal.key().text(), now)));
        });
        dues.addAnew(handle, anew);
        List<Goal> decided =
                turned.stream().filter(Standing::closed).map(Standing::goal).toList();
        missing.end(
                handle, awaitedByNobody(handle, decided).stream().map(Span::of).toList(), End.DECIDED, now);
    }

    @Override
    public void deleted(Handle handle, Collection<Goal> gone, Instant now) {
        List<Goal> last = awaitedByNobody(handle, gone);
        Map<Missing, List<Goal>> unawaited = new LinkedHashMap<>();
        for (Missing late : missing.of(handle, last.stream().map(Goal::series).toList(), now)) {
            List<Goal> waited =
                    last.stream().filter(g -> Span.of(g).includes(late)).toList();
            if (!waited.isEmpty()) {
                unawaited.put(late, waited);
            }
        }
        missing.end(handle, last.stream().map(Span::of).toList(), End.DECIDED, now);
        news.announce(handle, unawaited, LateStep.UNAWAITED, now);
    }

    /** Those of these goals over whose series no goal is open. */
    private List<Goal> awaitedByNobody(Handle handle, Collection<Goal> over) {
        Set<SeriesKey> stillAwaited =
                goals.owning(handle, over.stream().map(Goal::series).collect(Collectors.toSet())).stream()
                        .filter(s -> !s.closed())
                        .map(s -> s.goal().series())
                        .collect(Collectors.toSet());
        return over.stream().filter(g -> !stillAwaited.contains(g.series())).toList();
    }
}
