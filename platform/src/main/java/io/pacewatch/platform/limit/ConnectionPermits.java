package io.pacewatch.platform.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps connections of the pool for the service's own work: requests need a permit, and there are fewer permits than
 * connections. A request that waits too long for one is refused with 503. Only in services with a database.
 */
@ApplicationScoped
@IfBuildProperty(name = "pacewatch.database.schema", stringValue = "true")
public class ConnectionPermits {

    private static final int TRY_AGAIN_SECONDS = 2;

    private final Semaphore light;
    private final Semaphore heavy;
    private final Duration longest;
    private final Counter refused;

    @Inject
    ConnectionPermits(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "pacewatch.requests.connections-kept", defaultValue = "4") int kept,
            @ConfigProperty(name = "pacewatch.requests.wait", defaultValue = "1s") Duration longest,
            MeterRegistry meters) {
        int permits = Math.max(1, connections - kept);
        light = new Semaphore(permits, true);
        heavy = new Semaphore(Math.max(1, permits / 4), true);
        this.longest = longest;
        refused = Counter.builder("pacewatch.requests.refused")
                .description("Requests refused because too many others were at the database")
                .register(meters);
        Gauge.builder("pacewatch.requests.permits", light, Semaphore::availablePermits)
                .description("Further requests that the database can serve at once")
                .register(meters);
    }

    /** Carries out what needs one connection for a short time. */
    public <T> T light(Supplier<T> work) {
        return within(light, work);
    }

    /** Carries out what computes much for its connection; a quarter of the permits at most. */
    public <T> T heavy(Supplier<T> work) {
        return within(heavy, () -> within(light, work));
    }

    /** The answer to what finds the database too busy. */
    public ProblemException tooBusy() {
        refused.increment();
        return new ProblemException(Problem.of(503, "requests.too-many").retryAfter(TRY_AGAIN_SECONDS));
    }

    private <T> T within(Semaphore permits, Supplier<T> work) {
        if (!taken(permits)) {
            throw tooBusy();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private boolean taken(Semaphore permits) {
        try {
            return permits.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
