package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.database.Schema;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.status.BusinessPass;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, on every instance: as soon as it was written down, and by a clock of its own for what becomes due
 * later or was left by another instance. Not the framework's scheduler, which looks once a second: a warning would lose
 * that second. A relay that is slow with one message holds up none of the others.
 */
@ApplicationScoped
@Startup
public class Sender implements BusinessPass {

    private static final int AT_ONCE = 8;
    /** What a relay that works needs, many times over; one that hangs is left. */
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);
    /** What the database needs to write down what came of the mails that were left. */
    private static final Duration MARK_WITHIN = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final LeaseStore leases;
    private final ResultStore results;
    private final Reach reach;
    private final Fallback fallback;
    private final BusinessClock business;
    private final Attempts attempts;
    private final long pollMillis;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sender").daemon().factory());
    private final ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Instant passAt;
    private boolean failing;

    Sender(
            Jdbi jdbi,
            LeaseStore leases,
            ResultStore results,
            Reach reach,
            Fallback fallback,
            BusinessClock business,
            Attempts attempts,
            AlertSettings settings) {
        this.jdbi = jdbi;
        this.leases = leases;
        this.results = results;
        this.reach = reach;
        this.fallback = fallback;
        this.business = business;
        this.attempts = attempts;
        this.pollMillis = settings.poll().toMillis();
    }

    /** There is nothing to send before there are tables. */
    void start(@ObservesAsync Schema.Migrated event) {
        var _ = timer.scheduleWithFixedDelay(this::pass, pollMillis, pollMillis, TimeUnit.MILLISECONDS);
    }

    /** Begins nothing new while consuming ends. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        timer.shutdown();
    }

    /**
     * Ends before the database does, so that a mail under way is marked: as sent if the relay answers in
     * time, else as uncertain, which lets another instance try again at once and not when the lease runs out.
     */
    void finish(@Observes @Priority(20) ShutdownEvent event) throws InterruptedException {
        boolean looked = timer.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        each.shutdown();
        if (!looked || !each.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("A message is under way while the service stops; it will go out again with the same ids");
            timer.shutdownNow();
            each.shutdownNow();
            var _ = each.awaitTermination(MARK_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks now for what is due; whoever has just written something down calls this after the commit. */
    public void wake() {
        if (!woken.compareAndSet(false, true)) {
            return;
        }
        try {
            timer.execute(this::woken);
        } catch (RejectedExecutionException ending) {
            // The service stops; what is due goes out after the next start.
        }
    }

    private void woken() {
        // Before looking: what is written down from here on wakes it again.
        woken.set(false);
        guarded(() -> sendDue(business.instant()));
    }

    @Override
    public Optional<Instant> passAt() {
        return Optional.ofNullable(passAt);
    }

    private void pass() {
        guarded(() -> {
            Instant at = business.instant();
            reach.resolve();
            int lost = 0;
            while (!timer.isShutdown() && jdbi.inTransaction(results::expireOne)) {
                lost++;
            }
            if (lost > 0) {
                Log.warnf("%d messages go out again: their sender stopped before the relay answered", lost);
            }
            sendDue(at);
            // Afterwards: what was due while no service ran is tried first.
            fallback.look();
            if (underWay.get() == 0) {
                passAt = at;
            }
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (Throwable e) {
            // Whatever it was, an exception would end the timer and with it every warning. Nothing is lost: what was
            // leased comes back when the lease ends. Said once per outage.
            if (!failing) {
                Log.errorf("Messages cannot be sent now: %s", Failure.reason(e));
            }
            failing = true;
        }
    }

    private void sendDue(Instant at) {
        reach.settle();
        List<Lease> due = take(at);
        while (!due.isEmpty()) {
            due.forEach(this::begin);
            due = take(at);
        }
    }

    /** Whatever is taken is begun: a lease that nobody uses would look like an attempt when it ends. */
    private List<Lease> take(Instant at) {
        int free = timer.isShutdown() ? 0 : AT_ONCE - underWay.get();
        return free <= 0 ? List.of() : jdbi.inTransaction(h -> leases.take(h, at, free));
    }

    private void begin(Lease lease) {
        underWay.incrementAndGet();
        try {
            each.execute(() -> {
                try {
                    attempts.make(lease);
                } finally {
                    underWay.decrementAndGet();
                    // The department's next message waited for this one.
                    wake();
                }
            });
        } catch (RejectedExecutionException ending) {
            underWay.decrementAndGet();
            attempts.leave(lease);
        }
    }
}
