package io.pacewatch.target.judging;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.readings.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores a batch of readings and judges it in one transaction, which either leaves versions, receipts, states and
 * verdicts behind or nothing at all. The locks on the goals and not the order of partitions make two batches that feed
 * one goal see each other.
 */
@ApplicationScoped
public class JudgingTransaction {
    private final Jdbi jdbi;
    private final Receipts receipts;
    private final ReadingVersions versions;
    private final DeliberationReader deliberations;
    private final JudgementWriter writer;
    private final Watch watch;
    private final BusinessClock clock;

    JudgingTransaction(
            Jdbi jdbi,
            Receipts receipts,
            ReadingVersions versions,
            DeliberationReader deliberations,
            JudgementWriter writer,
            Watch watch,
            BusinessClock clock) {
        this.jdbi = jdbi;
        this.receipts = receipts;
        this.versions = versions;
        this.deliberations = deliberations;
        this.writer = writer;
        this.watch = watch;
        this.clock = clock;
    }

    /** Judges what was not handled before and returns the verdicts, which are committed and not yet published. */
    public List<OutgoingVerdict> judge(List<Arrival> arrivals) {
        return jdbi.inTransaction(handle -> {
            Locks.GOALS.share(handle);
            List<Arrival> fresh = receipts.unhandled(handle, arrivals);
            return fresh.isEmpty() ? List.of() : judgeFresh(handle, fresh);
        });
    }

    private List<OutgoingVerdict> judgeFresh(Handle handle, List<Arrival> fresh) {
        List<Reading> readings = fresh.stream().map(Arrival::reading).toList();
        Set<String> inserted = versions.insert(handle, readings);
        Deliberation deliberation = deliberations.of(handle, readings);
        List<Receipt> written = new ArrayList<>(deliberation.take(fresh.stream()
                .filter(a -> inserted.contains(a.reading().eventId()))
                .toList()));
        readings.stream()
                .filter(r -> !inserted.contains(r.eventId()))
                .map(Receipt::duplicate)
                .forEach(written::add);
        receipts.insert(handle, written);
        receipts.amend(handle, deliberation.amendments());
        watch.arrived(handle, readings, now());
        return writer.write(handle, deliberation);
    }

    /** Judges goals that were just loaded by the readings that are there, in the caller's transaction. */
    public void judgeLoaded(Handle handle, List<Goal> loaded) {
        Map<Goal, Cause> causes = new LinkedHashMap<>();
        loaded.forEach(goal -> causes.put(goal, Cause.GOAL_CHANGE));
        judgeChanged(handle, causes);
    }

    /** Judges goals anew whose last version was just written, in the caller's transaction; each for its cause. */
    public void judgeChanged(Handle handle, Map<Goal, Cause> changed) {
        Deliberation deliberation = deliberations.of(handle, texts(changed.keySet()));
        changed.forEach((goal, cause) -> deliberation.takeGoal(goal.key(), cause));
        writer.write(handle, deliberation);
        watch.await(handle, changed.keySet(), now());
    }

    /** Gives the last verdict on goals that were just deleted, so that warnings about them are taken back. */
    public void judgeDeleted(Handle handle, Collection<Goal> deleted) {
        Deliberation deliberation = deliberations.of(handle, texts(deleted));
        deleted.forEach(goal -> deliberation.endGoal(goal.key()));
        writer.write(handle, deliberation);
        watch.deleted(handle, deleted, now());
    }

    private static List<String> texts(Collection<Goal> goals) {
        return goals.stream().map(Goal::key).map(GoalKey::text).toList();
    }

    /**
     * Judges goals of which a day has come on which silence counts, in the caller's transaction; the verdicts are
     * published after its commit.
     */
    public List<OutgoingVerdict> judgeUnreported(Handle handle, List<String> due) {
        // Nobody reports on a goal that was deleted.
        List<String> keys = deliberations.existing(handle, due);
        if (keys.isEmpty()) {
            return List.of();
        }
        Deliberation deliberation = deliberations.of(handle, keys);
        deliberation.takeSilence();
        return writer.write(handle, deliberation);
    }

    /** Judges goals again that could not be judged before; the verdicts are committed and not yet published. */
    public List<OutgoingVerdict> judgeAgain(List<GoalKey> keys) {
        return jdbi.inTransaction(handle -> {
            Locks.GOALS.share(handle);
            Deliberation deliberation = deliberations.of(
                    handle,
                    deliberations.existing(
                            handle, keys.stream().map(GoalKey::text).toList()));
            keys.forEach(deliberation::takeAgain);
            return writer.write(handle, deliberation);
        });
    }

    /** Cut to what the database keeps, so that a verdict reads the same now and later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
