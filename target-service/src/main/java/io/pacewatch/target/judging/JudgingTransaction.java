package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.VerdictEvent.Previous;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.outbox.VerdictStore.LastWord;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.readings.Receipts;
import io.pacewatch.target.readings.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores a batch of readings and judges it in one transaction, which either leaves versions, receipts, states and
 * verdicts behind or nothing at all. The locks on the goals and not the order of partitions make two batches that feed
 * one goal see each other.
 */
@ApplicationScoped
public class JudgingTransaction {
    /** How many years before a goal's the profiles and their vintage check reach. */
    static final int YEARS_BEFORE = 3;

    private final Jdbi jdbi;
    private final Receipts receipts;
    private final ReadingVersions versions;
    private final GoalStore goals;
    private final CatalogueStore catalogue;
    private final VerdictStore verdicts;
    private final Watch watch;
    private final BusinessClock clock;
    private final InstantSource machine;

    JudgingTransaction(
            Jdbi jdbi,
            Receipts receipts,
            ReadingVersions versions,
            GoalStore goals,
            CatalogueStore catalogue,
            VerdictStore verdicts,
            Watch watch,
            BusinessClock clock,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.receipts = receipts;
        this.versions = versions;
        this.goals = goals;
        this.catalogue = catalogue;
        this.verdicts = verdicts;
        this.watch = watch;
        this.clock = clock;
        this.machine = machine;
    }

    /** Judges what was not handled before and returns the verdicts, which are committed and not yet published. */
    public List<OutgoingVerdict> judge(List<Arrival> arrivals) {
        return jdbi.inTransaction(handle -> {
            Locks.GOALS.share(handle);
            List<Arrival> fresh = receipts.unhandled(handle, arrivals);
            return fresh.isEmpty() ? List.of() : judgeFresh(handle, fresh);
        });
    }

    private List<OutgoingVerdict> judgeFresh(Handle handle, List<Arrival> fresh) {
        List<Reading> readings = fresh.stream().map(Arrival::reading).toList();
        Set<String> inserted = versions.insert(handle, readings);
        Deliberation deliberation = deliberation(handle, goals.fedBy(handle, readings), readings, inserted);
        List<Receipt> written = new ArrayList<>();
        for (Arrival arrival : fresh) {
            written.add(
                    inserted.contains(arrival.reading().eventId())
                            ? deliberation.take(arrival)
                            : Receipt.of(arrival.reading(), Outcome.DUPLICATE, false, List.of()));
        }
        receipts.insert(handle, written);
        watch.arrived(handle, readings, now());
        return write(handle, deliberation);
    }

    /** Judges goals that were just loaded by the readings that are there, in the caller's transaction. */
    public void judgeLoaded(Handle handle, List<Goal> loaded) {
        Map<Goal, Cause> causes = new LinkedHashMap<>();
        loaded.forEach(goal -> causes.put(goal, Cause.GOAL_CHANGE));
        judgeChanged(handle, causes);
    }

    /** Judges goals anew whose last version was just written, in the caller's transaction; each for its cause. */
    public void judgeChanged(Handle handle, Map<Goal, Cause> changed) {
        List<GoalKey> keys = changed.keySet().stream().map(Goal::key).toList();
        Deliberation deliberation = deliberation(handle, texts(keys), List.of(), Set.of());
        changed.forEach((goal, cause) -> deliberation.takeGoal(goal.key(), cause));
        write(handle, deliberation);
        watch.await(handle, changed.keySet(), now());
    }

    /** Gives the last verdict on goals that were just deleted, so that warnings about them are taken back. */
    public void judgeDeleted(Handle handle, Collection<Goal> deleted) {
        List<GoalKey> keys = deleted.stream().map(Goal::key).toList();
        Deliberation deliberation = deliberation(handle, texts(keys), List.of(), Set.of());
        keys.forEach(deliberation::endGoal);
        write(handle, deliberation);
        watch.deleted(handle, deleted, now());
    }

    private static List<String> texts(Collection<GoalKey> keys) {
        return keys.stream().map(GoalKey::text).toList();
    }

    /**
     * Judges goals of which a day has come on which silence counts, in the caller's transaction; the verdicts are
     * published after its commit.
     */
    public List<OutgoingVerdict> judgeUnreported(Handle handle, List<String> due) {
        // Nobody reports on a goal that was deleted.
        List<String> keys = due.isEmpty() ? due : goals.existing(handle, due);
        if (keys.isEmpty()) {
            return List.of();
        }
        Deliberation deliberation = deliberation(handle, keys, List.of(), Set.of());
        LocalDate today = LocalDate.ofInstant(now(), Wire.ZONE);
        deliberation.takeSilence(today, catalogue.read(handle).workingDays());
        return write(handle, deliberation);
    }

    private Deliberation deliberation(Handle handle, List<String> keys, List<Reading> readings, Set<String> inserted) {
        List<Standing> standings = keys.isEmpty() ? List.of() : goals.lock(handle, keys);
        Catalogue names = catalogue.read(handle);
        // What this batch inserted is in the database already; it is taken in one by one.
        List<Reading> known = versions.within(handle, needed(standings, readings)).stream()
                .filter(r -> !inserted.contains(r.eventId()))
                .toList();
        var bench = new Bench(standings, said(handle, standings, readings), new Snapshots(names), now());
        return new Deliberation(new Versions(known, id -> names.indicator(id).map(Indicator::unit)), bench);
    }

    /** Cut to what the database keeps, so that a verdict reads the same now and later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Stretch> needed(List<Standing> standings, List<Reading> readings) {
        Stream<Stretch> ofGoals = standings.stream().map(Standing::goal).flatMap(JudgingTransaction::needed);
        Stream<Stretch> ofReadings = readings.stream()
                .map(r -> new Stretch(r.series(), r.period().end(), r.period().end()));
        return Stream.concat(ofGoals, ofReadings).toList();
    }

    /** What a goal is judged from. */
    public static Stream<Stretch> needed(Goal goal) {
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

    private List<OutgoingVerdict> write(Handle handle, Deliberation deliberation) {
        List<OutgoingVerdict> given = deliberation.given();
        if (!given.isEmpty()) {
            verdicts.insert(handle, given, machine.instant());
            goals.update(handle, deliberation.changed());
            List<Standing> turned = deliberation.turned();
            if (!turned.isEmpty()) {
                watch.turned(handle, turned, now());
            }
        }
        return given;
    }
}
