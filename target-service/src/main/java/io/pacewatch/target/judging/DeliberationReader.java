package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.VerdictEvent.Previous;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.GoalStore.Locked;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.outbox.VerdictStore.LastWord;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Locks goals and reads all that they are judged from, in the caller's transaction. */
@ApplicationScoped
class DeliberationReader {
    /** How many years before a goal's the profiles and their vintage check reach. */
    static final int YEARS_BEFORE = 3;

    private final GoalStore goals;
    private final CatalogueStore catalogue;
    private final ReadingVersions versions;
    private final VerdictStore verdicts;
    private final BusinessClock clock;
    private final Judge judge;

    DeliberationReader(
            GoalStore goals,
            CatalogueStore catalogue,
            ReadingVersions versions,
            VerdictStore verdicts,
            BusinessClock clock,
            Judge judge) {
        this.goals = goals;
        this.catalogue = catalogue;
        this.versions = versions;
        this.verdicts = verdicts;
        this.clock = clock;
        this.judge = judge;
    }

    /** For the goals that these readings can concern, all of which are in the database already. */
    Deliberation of(Handle handle, List<Reading> readings) {
        return of(handle, goals.fedBy(handle, readings), readings);
    }

    /** For these goals. */
    Deliberation of(Handle handle, Collection<String> keys) {
        return of(handle, keys, List.of());
    }

    /** Those of these goals that are not deleted. */
    List<String> existing(Handle handle, List<String> keys) {
        return keys.isEmpty() ? keys : goals.existing(handle, keys);
    }

    private Deliberation of(Handle handle, Collection<String> keys, List<Reading> readings) {
        Locked locked = keys.isEmpty() ? new Locked(List.of(), Map.of()) : goals.lock(handle, keys);
        List<Standing> standings = locked.standings();
        Catalogue names = catalogue.read(handle);
        // The batch itself is in the database already; it is taken in one by one.
        List<Reading> known = versions.around(handle, needed(standings, readings), readings);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var bench = new Bench(standings, said(handle, standings, readings), new Snapshots(names), now);
        locked.unreadable().forEach(bench::failed);
        return new Deliberation(
                new Versions(known, id -> names.indicator(id).map(Indicator::unit)),
                bench,
                judge,
                unreadable(handle, locked.unreadable().keySet()));
    }

    private Map<SeriesKey, Set<String>> unreadable(Handle handle, Set<String> keys) {
        Map<SeriesKey, Set<String>> bySeries = new HashMap<>();
        if (!keys.isEmpty()) {
            goals.feeding(handle, keys)
                    .forEach(fed -> bySeries.computeIfAbsent(fed.series(), k -> new TreeSet<>())
                            .add(fed.goalKey()));
        }
        return bySeries;
    }

    private static List<Stretch> needed(List<Standing> standings, List<Reading> readings) {
        Stream<Stretch> ofGoals = standings.stream().map(Standing::goal).flatMap(DeliberationReader::needed);
        Stream<Stretch> ofReadings = readings.stream()
                .map(r -> new Stretch(r.series(), r.period().end(), r.period().end()));
        return Stream.concat(ofGoals, ofReadings).toList();
    }

    /** What a goal is judged from. */
    static Stream<Stretch> needed(Goal goal) {
        LocalDate from = LocalDate.of(goal.year() - YEARS_BEFORE, 1, 1);
        LocalDate to = LocalDate.of(Judge.lastYear(goal), 12, 31);
        return Judge.feeds(goal).stream().map(series -> new Stretch(series, from, to));
    }

    private Map<Bench.Said, Previous> said(Handle handle, List<Standing> standings, List<Reading> readings) {
        if (standings.isEmpty()) {
            return Map.of();
        }
        Map<String, GoalKey> keys = standings.stream()
                .map(s -> s.goal().key())
                .collect(Collectors.toMap(GoalKey::text, Function.identity()));
        Set<String> periods = readings.stream().map(r -> r.period().toString()).collect(Collectors.toSet());
        standings.forEach(
                s -> s.latest().ifPresent(e -> periods.add(e.verdict().period().toString())));
        Map<Bench.Said, Previous> said = new HashMap<>();
        for (LastWord word : verdicts.lastWords(handle, keys.keySet(), periods)) {
            GoalKey key =
                    Objects.requireNonNull(keys.get(word.goalKey()), "a verdict on a goal that was not asked for");
            said.put(new Bench.Said(key, word.period()), word.previous());
        }
        return said;
    }
}
