package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.series.Knowledge;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Judges a goal anew from the stored readings and nothing else, as anybody could: to check what was said, and to say
 * what would have been said at another time.
 */
@ApplicationScoped
public class Recomputation {
    /**
     * What comes of it.
     *
     * @param goal     the goal with its names
     * @param verdict  on the latest period then; empty if there was no figure
     * @param silence  what is said where there was none because a report was due; empty where there is a verdict
     * @param madeUp   true if the figure judged was invented for a demonstration
     * @param awaiting the closing figure that was not out yet on that day
     */
    public record Recomputed(
            GoalSnapshot goal,
            Optional<Verdict> verdict,
            Optional<Verdict> silence,
            boolean madeUp,
            Optional<PeriodDue> awaiting) {
        /** What is to be said of the goal, judged or not. */
        public Optional<Verdict> said() {
            return verdict.or(() -> silence);
        }
    }

    private final Judge judge;
    private final ReadingVersions versions;
    private final CatalogueStore catalogue;
    private final BusinessClock clock;

    Recomputation(Judge judge, ReadingVersions versions, CatalogueStore catalogue, BusinessClock clock) {
        this.judge = judge;
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Judges by all readings, or by those published up to an instant; silence counts as of that day. In their order. */
    public List<Recomputed> of(Handle handle, List<Goal> goals, Optional<Instant> asOf) {
        Catalogue names = catalogue.read(handle);
        List<Reading> stored = goals.isEmpty()
                ? List.of()
                : versions.within(
                        handle,
                        goals.stream().flatMap(DeliberationReader::needed).toList(),
                        asOf.orElse(null));
        Versions all = new Versions(stored, id -> names.indicator(id).map(Indicator::unit));
        LocalDate day = asOf.map(then -> LocalDate.ofInstant(then, Wire.ZONE)).orElseGet(clock::today);
        Snapshots snapshots = new Snapshots(names);
        // What cannot be judged is reported where it is judged, not wherever somebody asks.
        FailsafeJudge failsafe = new FailsafeJudge(
                judge, snapshots, day, (goal, e) -> Log.debugf("%s cannot be judged: %s", goal, e.getMessage()));
        return goals.stream()
                .map(goal -> of(goal, snapshots, all.about(goal), failsafe))
                .toList();
    }

    private static Recomputed of(Goal goal, Snapshots names, Knowledge known, FailsafeJudge judge) {
        boolean madeUp = judge.latest(goal, known)
                .flatMap(p -> known.of(goal.indicator(), goal.region()).current(p))
                .map(Reading::madeUp)
                .orElse(false);
        Optional<Verdict> verdict = judge.standing(goal, known);
        return new Recomputed(
                names.named(goal),
                verdict,
                verdict.isPresent() ? Optional.empty() : judge.silence(goal, known),
                madeUp,
                judge.awaiting(goal, known));
    }
}
