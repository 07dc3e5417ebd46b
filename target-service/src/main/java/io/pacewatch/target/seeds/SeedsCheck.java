package io.pacewatch.target.seeds;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before catalogue and goals are in the database: a board without them would be taken for an empty plan. */
@Readiness
@ApplicationScoped
class SeedsCheck implements HealthCheck {
    private final Seeding seeding;

    SeedsCheck(Seeding seeding) {
        this.seeding = seeding;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("seeds")
                .status(seeding.loaded())
                .withData("state", seeding.state())
                .build();
    }
}
