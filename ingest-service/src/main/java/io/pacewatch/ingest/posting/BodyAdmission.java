package io.pacewatch.ingest.posting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Admits bodies as long as those under way are neither too many nor too large together: what their requests hold until
 * the broker has confirmed them must fit into the heap. A body that finds no place within a while is refused with 503,
 * and at once where as many wait already as there are places: a request that waits holds some 30 KB, too.
 */
@Singleton
class BodyAdmission {

    private static final int UNIT = 1024;
    private static final int TRY_AGAIN_SECONDS = 2;

    private final long mostBytes;
    private final int most;
    private final Semaphore places;
    private final Semaphore room;
    private final Duration longest;
    private final Counter refused;

    BodyAdmission(
            @ConfigProperty(name = "pacewatch.body.most") MemorySize largest,
            @ConfigProperty(name = "pacewatch.bodies.most", defaultValue = "256") int most,
            @ConfigProperty(name = "pacewatch.bodies.total", defaultValue = "40M") MemorySize total,
            @ConfigProperty(name = "pacewatch.bodies.wait", defaultValue = "2s") Duration longest,
            MeterRegistry meters) {
        mostBytes = largest.asLongValue();
        this.most = most;
        places = new Semaphore(most, true);
        // A body of the greatest size must fit in, if alone.
        room = new Semaphore(units(Math.max(mostBytes, total.asLongValue())), true);
        this.longest = longest;
        refused = Counter.builder("pacewatch.bodies.refused")
                .description("Bodies refused because too many others were under way")
                .register(meters);
    }

    /**
     * Admits a body of this length.
     *
     * @param length as its headers say, or negative if they do not
     */
    Admitted admit(long length) {
        if (places.getQueueLength() >= most || !taken(places, 1, longest)) {
            throw refused();
        }
        var admitted = new Admitted();
        try {
            admitted.claim(units(Math.clamp(length, 0, mostBytes)), longest);
        } catch (ProblemException e) {
            admitted.close();
            throw e;
        }
        return admitted;
    }

    private static boolean taken(Semaphore from, int permits, Duration patience) {
        try {
            return from.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException refused() {
        refused.increment();
        return new ProblemException(Problem.of(503, "requests.too-many").retryAfter(TRY_AGAIN_SECONDS));
    }

    private static int units(long bytes) {
        return Math.toIntExact((bytes + UNIT - 1) / UNIT);
    }

    /** The place and the room that one body has; given back when it is closed. */
    final class Admitted implements AutoCloseable {

        /** A body that does not say how long it is asks for this much at a time. */
        private static final int STEP = 256;

        private int held;

        /** Makes sure of room for as much as has been read, at once: others wait for what this body holds already. */
        void reached(long bytes) {
            if (units(bytes) > held) {
                claim(Math.max(STEP, units(bytes) - held), Duration.ZERO);
            }
        }

        private void claim(int units, Duration patience) {
            if (!taken(room, units, patience)) {
                throw refused();
            }
            held += units;
        }

        @Override
        public void close() {
            room.release(held);
            places.release();
        }
    }
}
