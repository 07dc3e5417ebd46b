package io.pacewatch.platform.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts the requests that were refused for who sent them, so that guessing is seen. */
@Singleton
@Startup
class RefusalMetrics {

    /** Why a request was refused. */
    enum Reason {
        MISSING,
        UNKNOWN,
        EXPIRED,
        REVOKED,
        FORBIDDEN
    }

    private final MeterRegistry registry;

    /** All of them are there from the start: a counter that appears with its first event hides that event from rate(). */
    RefusalMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Reason reason : Reason.values()) {
            counter(reason);
        }
    }

    void count(Reason reason) {
        counter(reason).increment();
    }

    private Counter counter(Reason reason) {
        return Counter.builder("pacewatch.auth.refused")
                .description("Requests refused because of their token")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
