package io.pacewatch.platform.kafka;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends the process at once after a failure that it cannot recover from. Nothing is committed on the way, so that what
 * was in hand comes again to the process that is started next.
 */
@ApplicationScoped
class ProcessEnd {
    /** Exit code of a process that ends like this. */
    static final int STATUS = 70;

    void after(Throwable failure) {
        try {
            Log.fatalf(failure, "This process ends: it cannot go on after %s", failure);
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
