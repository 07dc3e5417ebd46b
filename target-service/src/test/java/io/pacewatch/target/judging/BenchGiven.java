package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One goal and the verdicts given on it, as readings come in one after the other on one day. */
final class BenchGiven {
    private final Goal goal;
    private final Bench bench;
    private final Deliberation deliberation;
    private final GoalGiven given;
    private final LocalDate today;
    private final List<Reading> readings = new ArrayList<>();
    private int rows = 9000;

    BenchGiven(GoalGiven given, String now) {
        Instant loaded = Instant.parse("2025-01-01T00:00:00Z");
        this.given = given;
        this.today = LocalDate.ofInstant(Instant.parse(now), Wire.ZONE);
        this.goal = given.goal();
        Standing nothing = new Standing(goal, loaded, loaded, 0, false, Optional.empty());
        this.bench = new Bench(List.of(nothing), Map.of(), new Snapshots(catalogue(given)), Instant.parse(now));
        this.deliberation =
                new Deliberation(new Versions(List.of(), id -> given.knowledge().unitOf(id)), bench);
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
        deliberation.take(new Arrival(reading, null));
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
    BenchGiven silentOn(String day) {
        deliberation.takeSilence(LocalDate.parse(day), new WorkingDays(List.of()));
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
                .standing(
                        goal,
                        given.indicator(),
                        FiguresGiven.knowledge(readings, Map.of()),
                        today,
                        new WorkingDays(List.of()))
                .orElseThrow();
    }

    Optional<VerdictEvent> standing() {
        return bench.standing(goal.key()).latest();
    }
}
