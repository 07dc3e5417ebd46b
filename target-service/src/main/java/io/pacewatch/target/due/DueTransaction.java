package io.pacewatch.target.due;

import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.due.Due.Kind;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.judging.JudgingTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Does what was found to be due, but for what another instance has done meanwhile, in the caller's transaction. Goals
 * are locked first, then what is due about them: in this order everybody locks who writes of both.
 */
@ApplicationScoped
class DueTransaction {
    private final DueStore dues;
    private final GoalStore goals;
    private final Lateness lateness;
    private final JudgingTransaction judging;

    DueTransaction(DueStore dues, GoalStore goals, Lateness lateness, JudgingTransaction judging) {
        this.dues = dues;
        this.goals = goals;
        this.lateness = lateness;
        this.judging = judging;
    }

    /** Looks for figures; how much was done. */
    int figures(Handle handle, List<Due> found, Instant now) {
        Locks.GOALS.share(handle);
        goals.lockOwning(handle, found.stream().map(Due::series).distinct().toList());
        List<Due> claimed = dues.claim(handle, found, now);
        lateness.look(handle, of(Kind.READING, claimed), now);
        lateness.supervise(handle, of(Kind.SUPERVISION, claimed), now);
        return claimed.size();
    }

    /**
     * Lets silence decide, and adds the goals that were judged; how much was done. In a transaction of its own: whoever
     * locks goals twice in one would wait in a ring with others.
     */
    int silence(Handle handle, List<Due> found, Instant now, Set<String> judged) {
        Locks.GOALS.share(handle);
        goals.hold(handle, found.stream().map(Due::key).toList());
        List<Due> claimed = dues.claim(handle, found, now);
        judging.judgeUnreported(handle, claimed.stream().map(Due::key).toList())
                .forEach(verdict -> judged.add(verdict.goalKey()));
        return claimed.size();
    }

    private static List<SeriesKey> of(Kind kind, List<Due> claimed) {
        return claimed.stream()
                .filter(d -> d.kind() == kind)
                .map(Due::series)
                .distinct()
                .toList();
    }
}
