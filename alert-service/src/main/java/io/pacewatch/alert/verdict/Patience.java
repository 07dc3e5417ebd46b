package io.pacewatch.alert.verdict;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Tries again for as long as it takes, with waits that grow to some seconds; only the service's end stops it. */
@ApplicationScoped
class Patience {

    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Does the work, however often it fails for a reason that passes.
     *
     * @throws CannotBeCarriedOut     for a reason that does not pass
     * @throws IllegalStateException  if the service stops before the work is done
     */
    void untilDone(String what, Predicate<RuntimeException> passes, Runnable work) {
        long wait = FIRST_WAIT_MILLIS;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!passes.test(e)) {
                    throw new CannotBeCarriedOut(e);
                }
                Log.warnf("Storing %s failed and is tried again in %d ms: %s", what, wait, e.getMessage());
            }
            waitOrStop(what, wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private void waitOrStop(String what, long millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped before the " + what + " were stored; they come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the " + what + " were stored", e);
        }
    }
}
