package io.pacewatch.platform.status;

import java.time.Instant;
import java.util.Optional;

/** Work that a service does because business time has come; whoever moves the clock waits for it. */
public interface BusinessPass {

    /** The business time up to which everything due has been handled; empty before the first pass. */
    Optional<Instant> passAt();
}
