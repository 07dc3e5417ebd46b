package io.pacewatch.target.due;

import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.database.Schema;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.status.BusinessPass;
import io.pacewatch.platform.status.PendingWork;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.due.Due.Kind;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.pacewatch.target.outbox.OutboxSweeper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is due at business time, on every instance, and does what nobody else has in hand. It asks by a clock of its
 * own: whoever moves the business clock waits for this pass, and the framework's scheduler looks once a second only.
 */
@ApplicationScoped
@Startup
class DuePass implements BusinessPass, PendingWork {
    /** A fifth of the second that the scheduler would take; idle, the question is two looks into an index. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** So many in one transaction: few enough for their goals not to be locked for long. */
    private static final int AT_ONCE = 200;
    /** What a transaction needs that is under way when the service stops. */
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final DueStore dues;
    private final Lateness lateness;
    private final GoalStore goals;
    private final JudgingTransaction judging;
    private final OutboxPublisher publisher;
    private final OutboxSweeper outbox;
    private final BusinessClock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("due").daemon().factory());
    private volatile @Nullable Instant passAt;
    private boolean failing;
    private boolean caughtUp;

    DuePass(
            Jdbi jdbi,
            DueStore dues,
            Lateness lateness,
            GoalStore goals,
            JudgingTransaction judging,
            OutboxPublisher publisher,
            OutboxSweeper outbox,
            BusinessClock clock) {
        this.jdbi = jdbi;
        this.dues = dues;
        this.lateness = lateness;
        this.goals = goals;
        this.judging = judging;
        this.publisher = publisher;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing can be due before there are tables. */
    void start(@ObservesAsync Schema.Migrated event) {
        var _ = timer.scheduleWithFixedDelay(this::guardedPass, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A pass that is cut off leaves nothing half done: its transaction is undone, and another instance's to do. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            timer.shutdownNow();
        }
    }

    private void guardedPass() {
        try {
            pass();
            failing = false;
        } catch (Throwable e) {
            // Whatever it was, an exception would end the timer. What is due stays due. Said once per outage.
            if (!failing) {
                Log.warnf("What is due cannot be done now: %s", Failure.reason(e));
            }
            failing = true;
        }
    }

    void pass() {
        Instant now = clock.instant();
        catchUp(now);
        if (waits(EnumSet.allOf(Kind.class), now)) {
            silence(now);
            // What another instance has in hand may close goals, and of a closed goal nothing is late besides.
            if (!waits(EnumSet.of(Kind.UNREPORTED), now)) {
                figures(now);
            }
        }
        if (!waits(EnumSet.allOf(Kind.class), now)) {
            passAt = now;
        }
    }

    private boolean waits(Set<Kind> kinds, Instant now) {
        return jdbi.withHandle(handle -> dues.waits(handle, kinds, now));
    }

    private void silence(Instant now) {
        Set<String> judged = new HashSet<>();
        while (jdbi.inTransaction(handle -> takeGoals(handle, now, judged)) > 0) {
            publisher.publish(judged);
            judged.clear();
        }
    }

    private void figures(Instant now) {
        boolean did = false;
        while (jdbi.inTransaction(handle -> takeFigures(handle, now)) > 0) {
            did = true;
        }
        if (did) {
            outbox.announce();
        }
    }

    /** Goals from before there were due days, once after each start. */
    private void catchUp(Instant now) {
        if (caughtUp) {
            return;
        }
        // Asked without the lock first, since a country's goals take seconds to ask for; goals loaded since have
        // theirs.
        if (!jdbi.withHandle(goals::withoutDueDay).isEmpty()) {
            jdbi.useTransaction(handle -> {
                Locks.GOALS.takeAlone(handle);
                lateness.await(handle, goals.withoutDueDay(handle), now);
            });
        }
        caughtUp = true;
    }

    private int takeFigures(Handle handle, Instant now) {
        Locks.GOALS.share(handle);
        List<Due> claimed = dues.claim(handle, EnumSet.of(Kind.READING, Kind.SUPERVISION), now, AT_ONCE);
        goals.lockOwning(handle, claimed.stream().map(Due::series).distinct().toList());
        lateness.look(handle, of(Kind.READING, claimed), now);
        lateness.supervise(handle, of(Kind.SUPERVISION, claimed), now);
        return claimed.size();
    }

    /** In a transaction of its own: whoever locks goals twice in one would wait in a ring with others. */
    private int takeGoals(Handle handle, Instant now, Set<String> judged) {
        Locks.GOALS.share(handle);
        List<Due> claimed = dues.claim(handle, EnumSet.of(Kind.UNREPORTED), now, AT_ONCE);
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

    @Override
    public Optional<Instant> passAt() {
        return Optional.ofNullable(passAt);
    }

    @Override
    public String name() {
        return "due";
    }

    @Override
    public long pending() {
        return jdbi.withHandle(handle -> dues.pending(handle, clock.instant()));
    }
}
