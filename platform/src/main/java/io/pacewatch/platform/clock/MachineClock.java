package io.pacewatch.platform.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Gives out the machine's clock for leases, retries, windows and tokens. */
final class MachineClock {

    @Produces
    @Singleton
    @io.quarkus.arc.DefaultBean
    InstantSource machine() {
        return InstantSource.system();
    }
}
