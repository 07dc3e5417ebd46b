package io.pacewatch.target.due;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.database.Schema;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.status.BusinessPass;
import io.pacewatch.platform.status.PendingWork;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.due.Due.Kind;
import io.pacewatch.target.goals.GoalStore;
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

    private static final Set<Kind> FIGURES = EnumSet.of(Kind.READING, Kind.SUPERVISION);
    private static final Set<Kind> SILENCE = EnumSet.of(Kind.UNREPORTED);

    /** Does what was found to be due, but for what another instance has done meanwhile; how much that was. */
    private interface Work {
        int on(Handle handle, List<Due> found);
    }

    private final Jdbi jdbi;
    private final DueStore dues;
    private final Lateness lateness;
    private final GoalStore goals;
    private final DueTransaction transaction;
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
            DueTransaction transaction,
            OutboxPublisher publisher,
            OutboxSweeper outbox,
            BusinessClock clock) {
        this.jdbi = jdbi;
        this.dues = dues;
        this.lateness = lateness;
        this.goals = goals;
        this.transaction = transaction;
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
            if (!waits(SILENCE, now)) {
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
        while (take(SILENCE, now, (handle, found) -> transaction.silence(handle, found, now, judged)) > 0) {
            publisher.publish(judged);
            judged.clear();
        }
    }

    private void figures(Instant now) {
        boolean did = false;
        while (take(FIGURES, now, (handle, found) -> transaction.figures(handle, found, now)) > 0) {
            did = true;
        }
        if (did) {
            outbox.announce();
        }
    }

    /** Does in one transaction what is due, as much as is done at once; how much of it is done now. */
    private int take(Set<Kind> kinds, Instant now, Work work) {
        List<Due> found = jdbi.withHandle(handle -> dues.due(handle, kinds, now, AT_ONCE));
        try {
            return jdbi.inTransaction(handle -> work.on(handle, found));
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            found.forEach(one -> takeAlone(one, now, work));
            return found.size();
        }
    }

    /** What cannot be done now or later would keep all that is due behind it from being done: it is set aside. */
    private void takeAlone(Due one, Instant now, Work work) {
        try {
            jdbi.useTransaction(handle -> work.on(handle, List.of(one)));
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            Log.errorf("%s of %s is set aside, it cannot be looked at: %s", one.kind(), one.key(), Failure.reason(e));
            jdbi.useHandle(handle -> dues.claim(handle, List.of(one), now));
        }
    }

    /** Once the service ends, failures say nothing about the data any more. */
    private boolean passes(RuntimeException e) {
        return Failure.of(e) == Failure.PASSING || timer.isShutdown();
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
                List<Goal> without = goals.withoutDueDay(handle);
                lateness.await(handle, without, now);
                // Looked at once, also where no figure can come in time any more: no start asks for these goals again.
                dues.add(
                        handle,
                        without.stream()
                                .map(goal -> new Due(Kind.READING, goal.series().text(), now))
                                .toList());
            });
        }
        caughtUp = true;
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
