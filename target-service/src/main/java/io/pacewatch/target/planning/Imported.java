package io.pacewatch.target.planning;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.target.planning.Differences.Difference;
import java.util.List;

/**
 * What became, or would become, of a plan.
 *
 * @param dryRun    true if nothing was done
 * @param added     goals that are new
 * @param changed   goals that say something else than before
 * @param unchanged goals that say the same
 * @param refused   what is wrong with which line; if anything is, nothing is done
 */
public record Imported(
        boolean dryRun, List<GoalKey> added, List<Changed> changed, List<GoalKey> unchanged, List<RowError> refused) {

    /** A goal that says something else, in which fields, and what its new verdict is called forth by. */
    public record Changed(String id, String region, int year, Cause cause, List<Difference> fields) {
        static Changed of(GoalKey key, List<Difference> fields) {
            return new Changed(key.id(), key.region(), key.year(), Differences.cause(fields), fields);
        }
    }
}
