package io.pacewatch.platform.kafka;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive once the connector has closed its consumer: it never opens it again. */
@Liveness
@ApplicationScoped
@IfBuildProperty(name = "pacewatch.consuming", stringValue = "true")
class ConsumerLiveness implements HealthCheck {
    private final ConsumingWatch watch;

    ConsumerLiveness(ConsumingWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consumer").status(!watch.isClosed()).build();
    }
}
