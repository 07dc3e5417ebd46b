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

    /**
     * Publishes what is to be announced, in order, up to the first that is not confirmed; true if nothing is left. Each
     * round has a transaction of its own, so that an end in between repeats one round and no more.
     */
    public boolean announce() {
        long last = 0;
        while (true) {
            long from = last;
            Round round = jdbi.inTransaction(
                    handle -> Locks.ANNOUNCEMENTS.tryAlone(handle) ? announceNext(handle, from) : Round.STOPPED);
            if (round.ends()) {
                return round.complete();
            }
            last = round.last();
        }
    }

    /**
     * What came of one round.
     *
     * @param last     the last announcement that the broker has
     * @param ends     true if no other round follows
     * @param complete true if nothing is left
     */
    private record Round(long last, boolean ends, boolean complete) {
        static final Round STOPPED = new Round(0, true, false);
        static final Round NOTHING_LEFT = new Round(0, true, true);
    }

    private Round announceNext(Handle handle, long after) {
        List<Announcement> next = announcements.unpublished(handle, after, BATCH);
        if (next.isEmpty()) {
            return Round.NOTHING_LEFT;
        }
        List<Publication> results =
                publisher.publish(next.stream().map(Announcement::event).toList());
        int confirmed = 0;
        while (confirmed < results.size() && results.get(confirmed) instanceof Publication.Confirmed) {
            confirmed++;
        }
        if (confirmed > 0) {
            announcements.markPublished(handle, next.subList(0, confirmed), machine.instant());
        }
        return confirmed < results.size()
                ? Round.STOPPED
                : new Round(next.getLast().id(), false, false);
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
