package io.pacewatch.platform.perseverance;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps trying what must not be given up, with growing pauses, until the service itself ends. An end that has begun
 * still grants each piece of work its one attempt, so that the batch in hand is finished; only what fails then is left.
 */
@ApplicationScoped
public class Perseverance {

    /** What came of work that may fail for ever. */
    public sealed interface Result {

        /** It is done. */
        record Done() implements Result {}

        /** It cannot be done, now or later; says why in a line. */
        record Refused(String reason) implements Result {}
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch ending = new CountDownLatch(1);

    /**
     * Does the work, however often it fails for a reason that passes.
     *
     * @throws EndingException if the service ends before it is done
     */
    public Result carryOut(String what, Runnable work) {
        Result[] result = {new Result.Done()};
        untilDone(what, () -> {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                // Once the service ends, failures say nothing about the data any more.
                if (Failure.of(e) == Failure.PASSING || hasEnded()) {
                    Log.warnf("Failed, and not for good: %s: %s", what, Failure.reason(e));
                    return false;
                }
                result[0] = new Result.Refused(Failure.reason(e));
                return true;
            }
        });
        return result[0];
    }

    /**
     * Tries until an attempt says that it is done.
     *
     * @throws EndingException if the service ends before that
     */
    public void untilDone(String what, BooleanSupplier attempt) {
        Duration pause = FIRST_PAUSE;
        while (!attempt.getAsBoolean()) {
            waitFor(pause, what);
            Log.warnf("Tried again after %d ms: %s", pause.toMillis(), what);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
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

    private boolean hasEnded() {
        return ending.getCount() == 0;
    }

    void end(@Observes @Priority(1) ShutdownEvent event) {
        ending.countDown();
    }
}
