package io.pacewatch.platform.limit;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers all who ask at the same time by one computation. It begins after each of them has asked, so that no answer is
 * older than its question.
 */
public final class JoinedComputation<T> {

    private record Result<T>(
            long number, @Nullable T value, @Nullable RuntimeException failure) {}

    private final Supplier<T> computation;
    private final AtomicLong begun = new AtomicLong();
    private final Lock running = new ReentrantLock();
    private @Nullable Result<T> last;

    /** Joins the callers of this computation. */
    public JoinedComputation(Supplier<T> computation) {
        this.computation = computation;
    }

    /** What the computation gives; throws what it throws. */
    public T get() {
        long begunBefore = begun.get();
        running.lock();
        try {
            Result<T> result = last;
            if (result == null || result.number() <= begunBefore) {
                result = compute(begun.incrementAndGet());
                last = result;
            }
            if (result.failure() != null) {
                throw result.failure();
            }
            return Objects.requireNonNull(result.value());
        } finally {
            running.unlock();
        }
    }

    private Result<T> compute(long number) {
        try {
            return new Result<>(number, computation.get(), null);
        } catch (RuntimeException e) {
            return new Result<>(number, null, e);
        }
    }
}
