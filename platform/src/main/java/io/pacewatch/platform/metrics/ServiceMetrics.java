package io.pacewatch.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Whether the service is ready and what time it has. A scrape that succeeds says neither: a service that lost its
 * database still answers, and one whose clock is wrong stamps every reading it takes wrongly.
 */
@ApplicationScoped
@Startup
class ServiceMetrics {

    ServiceMetrics(MeterRegistry registry, SmallRyeHealthReporter health, InstantSource machine) {
        // The readiness checks say what they last saw and wait for nothing, so that a scrape does not either.
        Gauge.builder("pacewatch.ready", health, h -> h.getReadiness().isDown() ? 0 : 1)
                .description("1 while all readiness checks pass")
                .register(registry);
        Gauge.builder("pacewatch.clock", machine, m -> m.instant().toEpochMilli() / 1000.0)
                .baseUnit("seconds")
                .description("The machine's clock as the service has it, since 1970")
                .register(registry);
    }
}
