package io.pacewatch.platform.kafka;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells at {@code /q/health/well} whether the service does its work: judging, or warning. It is no part of readiness: a
 * service that cannot judge for now still answers its readers.
 */
@Wellness
@ApplicationScoped
@IfBuildProperty(name = "pacewatch.consuming", stringValue = "true")
class ConsumingCheck implements HealthCheck {
    private final ConsumingWatch watch;
    private final String work;

    ConsumingCheck(ConsumingWatch watch, ConsumingSettings settings) {
        this.watch = watch;
        this.work = settings.work();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(work)
                .status(watch.fault().isEmpty())
                .withData("state", watch.fault().orElse("records are handled as they come"))
                .build();
    }
}
