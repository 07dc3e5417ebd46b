package io.pacewatch.target.outbox;

import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.status.PendingWork;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.outbox.Announcements.Announcement;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Publishes what whoever wrote it did not live to publish, on every instance. It leaves fresh verdicts to the thread
 * that judged them, which is faster.
 */
@ApplicationScoped
public class OutboxSweeper implements PendingWork {
    private static final Duration LEFT_TO_ITS_WRITER = Duration.ofSeconds(2);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final VerdictStore verdicts;
    private final Announcements announcements;
    private final OutboxPublisher outbox;
    private final EventPublisher publisher;
    private final InstantSource machine;

    OutboxSweeper(
            Jdbi jdbi,
            VerdictStore verdicts,
            Announcements announcements,
            OutboxPublisher outbox,
            EventPublisher publisher,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.verdicts = verdicts;
        this.announcements = announcements;
        this.outbox = outbox;
        this.publisher = publisher;
        this.machine = machine;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            announce();
            sweepVerdicts();
        } catch (JdbiException e) {
            Log.warnf("The outbox cannot be swept now: %s", Failure.reason(e));
        }
    }

    private void sweepVerdicts() {
        jdbi.useTransaction(handle -> {
            List<String> goals = verdicts.claimGoals(handle, machine.instant().minus(LEFT_TO_ITS_WRITER), BATCH);
            if (!goals.isEmpty()) {
                outbox.publishLocked(handle, goals);
            }
        });
    }

    /** Publishes what is to be announced, in order, up to the first that is not confirmed; true if nothing is left. */
    public boolean announce() {
        return jdbi.inTransaction(handle -> Locks.ANNOUNCEMENTS.tryAlone(handle) && announceHolding(handle));
    }

    private boolean announceHolding(Handle handle) {
        for (List<Announcement> next = announcements.unpublished(handle, BATCH);
                !next.isEmpty();
                next = announcements.unpublished(handle, BATCH)) {
            List<Publication> results =
                    publisher.publish(next.stream().map(Announcement::event).toList());
            int confirmed = 0;
            while (confirmed < results.size() && results.get(confirmed) instanceof Publication.Confirmed) {
                confirmed++;
            }
            if (confirmed > 0) {
                announcements.markPublished(handle, next.subList(0, confirmed), machine.instant());
            }
            if (confirmed < results.size()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public long pending() {
        return jdbi.withHandle(handle -> verdicts.unpublished(handle) + announcements.pending(handle));
    }
}
