package io.pacewatch.target.planning;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Adds, changes and deletes single goals, each in one transaction; what came of it is a type. */
@ApplicationScoped
class Plans {
    /** What came of a wish. */
    sealed interface Outcome {}

    /** The goal is as it shall be; it may have been before. */
    record Done(Goal goal) implements Outcome {}

    /** There is no such goal. */
    record Absent() implements Outcome {}

    /** There is such a goal already. */
    record Present(int version) implements Outcome {}

    /** The goal is not in the version that whoever asks has seen. */
    record Stale(int version) implements Outcome {}

    /** A goal keeps what it is measured by: another indicator makes another goal. */
    record OtherIndicator(String indicator) implements Outcome {}

    private final Jdbi jdbi;
    private final GoalChanges changes;
    private final OutboxPublisher outbox;

    Plans(Jdbi jdbi, GoalChanges changes, OutboxPublisher outbox) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.outbox = outbox;
    }

    Outcome add(Goal wanted, By by) {
        Outcome outcome = jdbi.inTransaction(handle -> {
            Locks.GOALS.takeAlone(handle);
            Optional<GoalVersion> there = changes.inForce(handle, wanted.key());
            return there.isPresent()
                    ? new Present(there.get().goal().version())
                    : new Done(changes.write(handle, List.of(GoalChange.beginning(wanted)), by)
                            .getFirst());
        });
        return published(outcome);
    }

    /** What stands in the way of changing or deleting this goal, whatever the change may be; nothing is locked. */
    Optional<Outcome> inTheWay(GoalKey key, IntPredicate seen) {
        Optional<Integer> version = jdbi.withHandle(handle -> changes.inForce(handle, key))
                .map(there -> there.goal().version());
        return version.isEmpty()
                ? Optional.of(new Absent())
                : version.filter(v -> !seen.test(v)).map(Stale::new);
    }

    /** Changes a goal if it is still in a version that was seen. */
    Outcome change(Goal wanted, IntPredicate seen, By by) {
        Outcome outcome = jdbi.inTransaction(handle -> {
            Locks.GOALS.takeAlone(handle);
            Optional<Goal> there = changes.inForce(handle, wanted.key()).map(GoalVersion::goal);
            if (there.isEmpty()) {
                return new Absent();
            }
            Goal before = there.get();
            if (!seen.test(before.version())) {
                return new Stale(before.version());
            }
            if (!before.indicator().equals(wanted.indicator())) {
                return new OtherIndicator(before.indicator());
            }
            var differences = Differences.between(before, wanted);
            return differences.isEmpty()
                    ? new Done(before)
                    : new Done(changes.write(
                                    handle, List.of(new GoalChange(wanted, false, Differences.cause(differences))), by)
                            .getFirst());
        });
        return published(outcome);
    }

    Outcome delete(GoalKey key, IntPredicate seen, By by) {
        Outcome outcome = jdbi.inTransaction(handle -> {
            Locks.GOALS.takeAlone(handle);
            Optional<Goal> there = changes.inForce(handle, key).map(GoalVersion::goal);
            if (there.isEmpty()) {
                return new Absent();
            }
            if (!seen.test(there.get().version())) {
                return new Stale(there.get().version());
            }
            changes.delete(handle, there.get(), by);
            return new Done(there.get());
        });
        return published(outcome);
    }

    private Outcome published(Outcome outcome) {
        if (outcome instanceof Done done) {
            publish(List.of(done.goal().key()));
        }
        return outcome;
    }

    /** Committed is done: what cannot be published now, the sweeper publishes. */
    void publish(List<GoalKey> goals) {
        try {
            outbox.publish(goals.stream().map(GoalKey::text).toList());
        } catch (JdbiException e) {
            Log.warnf("Verdicts on changed goals are left to the sweeper: %s", Failure.reason(e));
        }
    }
}
