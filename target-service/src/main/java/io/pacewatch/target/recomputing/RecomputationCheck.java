package io.pacewatch.target.recomputing;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Recomputation;
import io.pacewatch.target.judging.Recomputation.Recomputed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares what was said of goals with their recomputation, as the caller's transaction sees both. */
@ApplicationScoped
public class RecomputationCheck {
    private final Recomputation recomputation;
    private final GoalDues dues;
    private final CatalogueStore catalogue;
    private final BusinessClock clock;

    RecomputationCheck(Recomputation recomputation, GoalDues dues, CatalogueStore catalogue, BusinessClock clock) {
        this.recomputation = recomputation;
        this.dues = dues;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether all that is due has been done; before, what was said lags behind the day. */
    boolean isPossible(Handle handle) {
        return dues.upToDate(handle, clock.instant());
    }

    /** Compares these goals, in their order. */
    public List<Comparison> of(Handle handle, List<Standing> standings) {
        if (standings.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Goal> goals = standings.stream().map(Standing::goal).toList();
        Map<GoalKey, GoalDue> waits = dues.of(handle, standings, catalogue.read(handle), now);
        Map<GoalKey, PeriodDue> late = dues.lateAnew(handle, goals, now);
        List<Recomputed> recomputed = recomputation.of(handle, goals, Optional.empty());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            GoalKey key = goals.get(i).key();
            comparisons.add(new Comparison(
                    standings.get(i),
                    waits.getOrDefault(key, GoalDue.NOTHING),
                    recomputed.get(i),
                    due(recomputed.get(i), late.get(key))));
        }
        return comparisons;
    }

    /** A goal that is decided waits for nothing. */
    private static GoalDue due(Recomputed recomputed, @Nullable PeriodDue late) {
        boolean decided = recomputed.verdict().filter(v -> v.status().closes()).isPresent();
        boolean closing = recomputed.verdict().filter(Verdict::closing).isPresent();
        return new GoalDue(
                decided || closing ? null : recomputed.awaiting().orElse(null),
                decided ? null : late,
                recomputed.silence().orElse(null));
    }
}
