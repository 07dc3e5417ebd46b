package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.verdict.VerdictEvent.Previous;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.pace.FiguresGiven;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.pace.ReadingGiven;
import io.pacewatch.target.readings.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One goal and the verdicts given on it, as readings come in one after the other on one day. */
final class BenchGiven {
    private static final WorkingDays NO_HOLIDAYS = new WorkingDays(List.of());

    private final Goal goal;
    private final Bench bench;
    private final Deliberation deliberation;
    private final GoalGiven given;
    private final LocalDate today;
    private final List<Reading> readings;
    private int rows = 9000;

    BenchGiven(GoalGiven given, String now) {
        this(given, now, nothing(given.goal()), Map.of(), List.of());
    }

    private BenchGiven(
            GoalGiven given, String now, Standing standing, Map<Bench.Said, Previous> said, List<Reading> known) {
        this.given = given;
        this.today = LocalDate.ofInstant(Instant.parse(now), Wire.ZONE);
        this.goal = given.goal();
        this.readings = new ArrayList<>(known);
        this.bench = new Bench(List.of(standing), said, new Snapshots(catalogue(given)), Instant.parse(now));
        this.deliberation =
                new Deliberation(new Versions(known, id -> given.knowledge().unitOf(id)), bench, new Judge(), Map.of());
    }

    private static Standing nothing(Goal goal) {
        Instant loaded = Instant.parse("2025-01-01T00:00:00Z");
        return new Standing(goal, loaded, loaded, 0, false, Optional.empty());
    }

    /** The goal is changed into this one. */
    BenchGiven changed(GoalGiven into, String now) {
        BenchGiven next = later(into, now);
        next.deliberation.takeGoal(goal.key(), Cause.GOAL_CHANGE);
        return next;
    }

    /** The same goal on another day. */
    BenchGiven on(String now) {
        return later(given, now);
    }

    private BenchGiven later(GoalGiven into, String now) {
        Standing s = bench.standing(goal.key());
        Standing changed = new Standing(into.goal(), s.since(), s.loadedAt(), s.sequence(), s.warned(), s.latest());
        Map<Bench.Said, Previous> said = new HashMap<>();
        given().forEach(e -> said.put(
                new Bench.Said(goal.key(), e.verdict().period()),
                new Previous(
                        e.reading() == null ? null : e.reading().value(),
                        e.reading() == null ? null : e.reading().status(),
                        e.verdict().status())));
        return new BenchGiven(into, now, changed, said, readings);
    }

    private static Catalogue catalogue(GoalGiven given) {
        LocalName name = new LocalName("名", "Name");
        Map<String, CatalogueRecord> records = Stream.of(
                        given.indicator(),
                        new Region("331100", name, null, "city"),
                        new Department("development-reform", name, "331100", "fgw@lishui.example", "zh"))
                .collect(Collectors.toMap(CatalogueRecord::key, Function.identity()));
        return new Catalogue(records);
    }

    BenchGiven take(Reading reading) {
        readings.add(reading);
        deliberation.take(List.of(new Arrival(reading, null)));
        return this;
    }

    BenchGiven take(ReadingGiven reading) {
        return take(reading.from("S", ++rows).build());
    }

    /** A final figure of the goal's own series. */
    BenchGiven take(String period, String figure) {
        return take(ReadingGiven.of(period).value(figure));
    }

    /** A later version of it. */
    BenchGiven revise(String period, String figure) {
        return take(ReadingGiven.of(period).value(figure).published("2026-02-20T02:00:00Z"));
    }

    /** The day comes on which silence counts. */
    BenchGiven silent() {
        deliberation.takeSilence();
        return this;
    }

    VerdictEvent last() {
        return bench.given().getLast().event();
    }

    List<VerdictEvent> given() {
        return bench.given().stream().map(OutgoingVerdict::event).toList();
    }

    /** What anybody would say today who knows the goal and all readings and nothing of what was said. */
    Verdict recomputed() {
        return new Judge()
                .standing(goal, given.indicator(), FiguresGiven.knowledge(readings, Map.of()), today, NO_HOLIDAYS)
                .orElseThrow();
    }

    Optional<VerdictEvent> standing() {
        return bench.standing(goal.key()).latest();
    }
}
