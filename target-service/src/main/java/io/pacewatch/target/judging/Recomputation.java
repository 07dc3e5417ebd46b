package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.series.Knowledge;
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
     * @param goal    the goal with its names
     * @param verdict on the latest period then; empty if there was no figure
     * @param madeUp  true if the figure judged was invented for a demonstration
     */
    public record Recomputed(GoalSnapshot goal, Optional<Verdict> verdict, boolean madeUp) {}

    private final Judge judge = new Judge();
    private final ReadingVersions versions;
    private final CatalogueStore catalogue;
    private final BusinessClock clock;

    Recomputation(ReadingVersions versions, CatalogueStore catalogue, BusinessClock clock) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Judges by all readings, or by those published up to an instant; silence counts as of that day. */
    public Recomputed of(Handle handle, Goal goal, Optional<Instant> asOf) {
        Catalogue names = catalogue.read(handle);
        Snapshots snapshots = new Snapshots(names);
        Indicator indicator = snapshots.indicator(goal);
        List<Reading> stored =
                versions.within(handle, JudgingTransaction.needed(goal).toList());
        Knowledge all = new Versions(stored, id -> names.indicator(id).map(Indicator::unit)).about(goal);
        Knowledge known = asOf.map(all::asOf).orElse(all);
        Optional<Period> latest = judge.latest(goal, indicator, known);
        boolean madeUp = latest.flatMap(
                        p -> known.of(goal.indicator(), goal.region()).current(p))
                .map(Reading::madeUp)
                .orElse(false);
        LocalDate today = LocalDate.ofInstant(asOf.orElseGet(clock::instant), Wire.ZONE);
        Optional<Verdict> silent = judge.unreported(goal, indicator, known, today, names.workingDays())
                .filter(Verdict::closing);
        return new Recomputed(
                snapshots.of(goal),
                silent.or(() -> latest.flatMap(p -> judge.judge(goal, indicator, known, p))),
                madeUp);
    }
}
