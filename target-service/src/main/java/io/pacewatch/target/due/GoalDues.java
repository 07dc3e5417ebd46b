package io.pacewatch.target.due;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which figures goals wait for. None of it was judged: it is a matter of the day on which one asks, and said beside the
 * last verdict, which stays.
 */
@ApplicationScoped
public class GoalDues {
    /**
     * What one goal waits for.
     *
     * @param awaiting after the deadline, the closing figure that is not out yet; or null
     * @param late     the figure that is past its due day; or null
     * @param silence  where nothing was judged: what is said because a report was due; or null
     */
    public record GoalDue(
            @Nullable PeriodDue awaiting,
            @Nullable PeriodDue late,
            @Nullable Verdict silence) {
        /** Nothing. */
        public static final GoalDue NOTHING = new GoalDue(null, null, null);
    }

    private static final Knowledge UNKNOWN = new Knowledge(Map.of());

    private final Judge judge;
    private final MissingStore missing;
    private final Lateness lateness;
    private final DueStore dues;

    GoalDues(Judge judge, MissingStore missing, Lateness lateness, DueStore dues) {
        this.judge = judge;
        this.missing = missing;
        this.lateness = lateness;
        this.dues = dues;
    }

    /** Whether all that is due at this business time has been done: before, nobody can say what is late. */
    public boolean upToDate(Handle handle, Instant at) {
        return !dues.waits(handle, EnumSet.allOf(Due.Kind.class), at);
    }

    /** What these goals waited for at this business time. */
    public Map<GoalKey, GoalDue> of(Handle handle, Collection<Standing> standings, Catalogue names, Instant at) {
        Map<GoalKey, PeriodDue> late =
                late(handle, standings.stream().map(Standing::goal).toList(), at);
        LocalDate today = LocalDate.ofInstant(at, Wire.ZONE);
        Map<GoalKey, GoalDue> dues = new HashMap<>();
        for (Standing standing : standings) {
            Goal goal = standing.goal();
            dues.put(
                    goal.key(),
                    new GoalDue(
                            awaiting(standing, names, today),
                            standing.closed() ? null : late.get(goal.key()),
                            silence(standing, names, today)));
        }
        return dues;
    }

    private @Nullable PeriodDue awaiting(Standing standing, Catalogue names, LocalDate today) {
        boolean closing = standing.latest().filter(e -> e.verdict().closing()).isPresent();
        // What was reached before the deadline waits for nothing any more.
        return closing || standing.closed()
                ? null
                : names.indicator(standing.goal().indicator())
                        .flatMap(i -> judge.awaiting(standing.goal(), i, UNKNOWN, today))
                        .orElse(null);
    }

    /** Which late figures these goals waited for at this business time, as far as nothing decides them. */
    public Map<GoalKey, PeriodDue> late(Handle handle, Collection<Goal> goals, Instant at) {
        return byGoal(goals, missing.of(handle, goals.stream().map(Goal::series).toList(), at));
    }

    /** The same worked out anew from the calendar and the readings, whatever was written down. */
    public Map<GoalKey, PeriodDue> lateAnew(Handle handle, Collection<Goal> goals, Instant at) {
        return byGoal(
                goals,
                lateness.overdue(
                        handle, goals.stream().map(Goal::series).distinct().toList(), at));
    }

    private static Map<GoalKey, PeriodDue> byGoal(Collection<Goal> goals, Collection<Missing> missing) {
        Map<SeriesKey, List<Missing>> late = missing.stream().collect(Collectors.groupingBy(Missing::series));
        Map<GoalKey, PeriodDue> byGoal = new HashMap<>();
        for (Goal goal : goals) {
            late(goal, late.getOrDefault(goal.series(), List.of())).ifPresent(due -> byGoal.put(goal.key(), due));
        }
        return byGoal;
    }

    private static Optional<PeriodDue> late(Goal goal, List<Missing> late) {
        int lastYear = Math.max(goal.year(), goal.deadline().getYear());
        return late.stream()
                .filter(m -> goal.year() <= m.period().year() && m.period().year() <= lastYear)
                .max(Comparator.comparing(Missing::period))
                .map(Missing::due);
    }

    /** What counts as missed is judged and kept; until then silence is said by the day alone. */
    private @Nullable Verdict silence(Standing standing, Catalogue names, LocalDate today) {
        Goal goal = standing.goal();
        return standing.latest().isPresent()
                ? null
                : names.indicator(goal.indicator())
                        .flatMap(i -> judge.unreported(goal, i, UNKNOWN, today, names.workingDays()))
                        .filter(verdict -> !verdict.closing())
                        .orElse(null);
    }

    /** How many series are late. */
    public long late(Handle handle) {
        return missing.count(handle);
    }
}
