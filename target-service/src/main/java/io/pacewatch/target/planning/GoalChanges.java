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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
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
        return Optional.ofNullable(inForce(handle, List.of(key)).get(key));
    }

    /** The versions in force of those of these goals that have one. */
    Map<GoalKey, GoalVersion> inForce(Handle handle, Collection<GoalKey> keys) {
        Map<GoalKey, GoalVersion> last = new HashMap<>(versions.last(handle, keys));
        last.values().removeIf(GoalVersion::deleted);
        return last;
    }

    /** Writes these goals down, each as its key's next version, and returns them as they are now. */
    List<Goal> write(Handle handle, List<GoalChange> changes, By by) {
        Map<GoalKey, GoalVersion> last = versions.last(
                handle, changes.stream().map(change -> change.goal().key()).toList());
        Map<Goal, Cause> causes = new LinkedHashMap<>();
        changes.forEach(change -> causes.put(next(change.goal(), last), change.cause()));
        List<Goal> written = List.copyOf(causes.keySet());
        if (written.isEmpty()) {
            return written;
        }
        versions.add(
                handle, written.stream().map(goal -> version(goal, false, by)).toList());
        versions.beginAnew(handle, changes.stream().filter(GoalChange::begins).map(GoalChange::goal));
        announcements.addAll(
                handle, EventType.GOAL, written, GoalChanges::text, GoalChanges::eventId, machine.instant());
        judging.judgeChanged(handle, causes);
        return written;
    }

    /** Takes a goal away: that is a version, too, and what was said of it before stays. */
    void delete(Handle handle, Goal inForce, By by) {
        Goal gone = inForce.withVersion(inForce.version() + 1);
        versions.add(handle, List.of(version(gone, true, by)));
        judging.judgeDeleted(handle, List.of(gone));
        announcements.addGone(handle, EventType.GOAL, text(gone), eventId(gone), machine.instant());
    }

    private static Goal next(Goal wanted, Map<GoalKey, GoalVersion> last) {
        GoalVersion before = last.get(wanted.key());
        return wanted.withVersion(before == null ? 1 : before.goal().version() + 1);
    }

    /** In force from now, cut to what the database keeps, so that a version is in force at its own time. */
    private GoalVersion version(Goal goal, boolean deleted, By by) {
        return new GoalVersion(goal, deleted, clock.instant().truncatedTo(ChronoUnit.MICROS), by.reason(), by.token());
    }

    private static String text(Goal goal) {
        return goal.key().text();
    }

    private static String eventId(Goal goal) {
        return text(goal) + "/" + goal.version();
    }
}
