package io.pacewatch.target.recomputing;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.recomputing.Pass.Example;
import io.pacewatch.target.recomputing.PassRepository.Claim;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Carries on passes over all goals, slice by slice. A slice sees verdicts and readings as they were at one moment, so
 * that readings which are judged meanwhile make no difference. Goals that could not be judged are judged again first.
 */
@ApplicationScoped
class PassRunner {
    /** So many goals at a time: a country does not fit into memory. */
    private static final int SLICE = 200;

    private static final int EXAMPLES = 50;

    private final Jdbi jdbi;
    private final PassRepository passes;
    private final GoalSearch goals;
    private final RecomputationCheck check;
    private final Rejudging rejudging;
    private final InstantSource machine;

    PassRunner(
            Jdbi jdbi,
            PassRepository passes,
            GoalSearch goals,
            RecomputationCheck check,
            Rejudging rejudging,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.passes = passes;
        this.goals = goals;
        this.check = check;
        this.rejudging = rejudging;
        this.machine = machine;
    }

    /** Compares the next goals of the oldest open pass; false if there is none, or if another instance has it in hand. */
    boolean carryOn() {
        rejudging.judge(jdbi.withHandle(this::unjudgedNext));
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> passes.claim(handle)
                        .filter(claim -> check.isPossible(handle))
                        .map(claim -> compare(handle, claim))
                        .isPresent());
    }

    /** Those of the next slice that could not be judged; two instances may judge them again, one after the other. */
    private List<GoalKey> unjudgedNext(Handle handle) {
        return passes.next(handle)
                .map(claim -> {
                    List<String> keys = goals.keysAfter(handle, claim.after(), SLICE);
                    Set<String> unjudged = goals.withoutWord(handle, keys);
                    return goals.standings(handle, keys).stream()
                            .filter(s -> Comparison.isUnjudged(s)
                                    || unjudged.contains(s.goal().key().text()))
                            .map(s -> s.goal().key())
                            .toList();
                })
                .orElse(List.of());
    }

    private Pass compare(Handle handle, Claim claim) {
        List<String> keys = goals.keysAfter(handle, claim.after(), SLICE);
        List<Standing> slice = goals.standings(handle, keys);
        Pass pass = claim.pass();
        long differing = pass.differing();
        // Those that nobody can read are among the keys only.
        long unjudged = pass.unjudged() + keys.size() - slice.size();
        List<Example> examples = new ArrayList<>(pass.examples());
        for (Comparison each : check.of(handle, slice)) {
            Set<Difference> differences = each.differences();
            String goal = each.standing().goal().key().text();
            if (each.unjudged()) {
                unjudged++;
            }
            if (!differences.isEmpty()) {
                differing++;
                Log.errorf("%s stands elsewhere than its recomputation: %s", goal, differences);
                if (examples.size() < EXAMPLES) {
                    examples.add(new Example(goal, differences));
                }
            }
        }
        boolean last = keys.size() < SLICE;
        Pass next = new Pass(
                pass.id(),
                pass.startedAt(),
                last ? machine.instant() : null,
                pass.total(),
                pass.compared() + keys.size(),
                differing,
                unjudged,
                examples);
        passes.carryOn(handle, next, keys.isEmpty() ? claim.after() : keys.getLast());
        return next;
    }
}
