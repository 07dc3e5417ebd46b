package io.pacewatch.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says how long ago a service last counted what its gauges tell of its database. A scrape never asks the database itself,
 * so that it is answered whatever the database does; gauges keep what was counted last, and this one grows.
 */
public final class CountAge {

    private final InstantSource machine;
    private volatile Instant last;

    private CountAge(InstantSource machine) {
        this.machine = machine;
        this.last = machine.instant();
    }

    /** Of what is counted under this name, from now on. */
    public static CountAge of(String counted, MeterRegistry registry, InstantSource machine) {
        CountAge age = new CountAge(machine);
        Gauge.builder("pacewatch.count.age", age, CountAge::seconds)
                .tag("of", counted)
                .baseUnit("seconds")
                .description("For how long the gauges of this kind have not been counted in the database")
                .strongReference(true)
                .register(registry);
        return age;
    }

    /** It has been counted at this moment. */
    public void counted() {
        last = machine.instant();
    }

    private double seconds() {
        return Duration.between(last, machine.instant()).toMillis() / 1000.0;
    }
}
