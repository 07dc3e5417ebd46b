package io.pacewatch.target.planning;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.goals.GoalVersions;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.outbox.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes new versions of goals, judges them and announces them, all in the caller's transaction. The caller holds
 * {@link io.pacewatch.target.database.Locks#GOALS} alone, so that no batch of readings is judged by half a change.
 */
@ApplicationScoped
class GoalChanges {
    private final GoalVersions versions;
    private final Announcements announcements;
    private final JudgingTransaction judging;
    private final BusinessClock clock;
    private final InstantSource machine;

    GoalChanges(
            GoalVersions versions,
            Announcements announcements,
            JudgingTransaction judging,
            BusinessClock clock,
            InstantSource machine) {
        this.versions = versions;
        this.announcements = announcements;
        this.judging = judging;
        this.clock = clock;
        this.machine = machine;
    }

    /** The version in force; empty if there is none, or none any more. */
    Optional<GoalVersion> inForce(Handle handle, GoalKey key) {
        return versions.last(handle, key).filter(v -> !v.deleted());
    }

    /** Writes these goals down, each as its key's next version, and returns them as they are now. */
    List<Goal> write(Handle handle, List<GoalChange> changes, By by) {
        Map<Goal, Cause> causes = new LinkedHashMap<>();
        List<Goal> written = changes.stream()
                .map(change -> {
                    Goal goal = next(handle, change.goal());
                    add(handle, goal, false, by);
                    announcements.add(handle, EventType.GOAL, text(goal), eventId(goal), goal, machine.instant());
                    if (change.begins()) {
                        versions.beginAnew(handle, goal.key());
                    }
                    causes.put(goal, change.cause());
                    return goal;
                })
                .toList();
        judging.judgeChanged(handle, causes);
        return written;
    }

    /** Takes a goal away: that is a version, too, and what was said of it before stays. */
    void delete(Handle handle, Goal inForce, By by) {
        Goal gone = inForce.withVersion(inForce.version() + 1);
        add(handle, gone, true, by);
        judging.judgeDeleted(handle, List.of(gone.key()));
        announcements.addGone(handle, EventType.GOAL, text(gone), eventId(gone), machine.instant());
    }

    private Goal next(Handle handle, Goal wanted) {
        int last =
                versions.last(handle, wanted.key()).map(v -> v.goal().version()).orElse(0);
        return wanted.withVersion(last + 1);
    }

    private void add(Handle handle, Goal goal, boolean deleted, By by) {
        // Cut to what the database keeps, so that a version is in force at its own time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.add(handle, new GoalVersion(goal, deleted, now, by.reason(), by.token()));
    }

    private static String text(Goal goal) {
        return goal.key().text();
    }

    private static String eventId(Goal goal) {
        return text(goal) + "/" + goal.version();
    }
}
