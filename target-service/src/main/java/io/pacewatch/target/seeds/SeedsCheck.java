package io.pacewatch.target.seeds;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before catalogue and goals are in the database and on their topics: others wait for them there. */
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
                .status(seeding.done())
                .withData("state", seeding.state())
                .build();
    }
}
