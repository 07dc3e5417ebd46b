package io.pacewatch.target.consuming;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps trying what must not be given up, with growing pauses, until the service itself ends. */
@ApplicationScoped
class Persistence {
    /** The service ends: what was tried is left as it is and comes again. */
    static final class EndingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndingException(String what) {
            super("the service ends before this was done: " + what, null, false, false);
        }
    }

    /** One attempt; says whether it is done. */
    @FunctionalInterface
    interface Attempt {
        boolean done();
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch ending = new CountDownLatch(1);

    void untilDone(String what, Attempt attempt) {
        Duration pause = FIRST_PAUSE;
        // Once the service ends, failures say nothing about the data any more.
        refuseWhenEnding(what);
        while (!attempt.done()) {
            Log.warnf("Not done yet and tried again in %d ms: %s", pause.toMillis(), what);
            waitFor(pause, what);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void refuseWhenEnding(String what) {
        if (ending.getCount() == 0) {
            throw new EndingException(what);
        }
    }

    private void waitFor(Duration pause, String what) {
        try {
            if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EndingException(what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndingException(what);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ending.countDown();
    }
}
