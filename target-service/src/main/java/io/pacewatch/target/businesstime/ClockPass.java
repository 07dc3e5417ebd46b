package io.pacewatch.target.businesstime;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.status.BusinessPass;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows the business clock. Nothing that this service stores falls due by time alone (that a closing figure is
 * awaited is worked out when somebody asks), so that its pass is over as soon as it has seen the new time.
 */
@ApplicationScoped
class ClockPass implements BusinessPass {
    private final BusinessClock clock;

    ClockPass(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Instant> passAt() {
        return Optional.of(clock.instant());
    }
}
