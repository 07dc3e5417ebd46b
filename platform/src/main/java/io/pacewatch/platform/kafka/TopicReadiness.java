package io.pacewatch.platform.kafka;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while topics are wrong or the broker is silent, in a service that does nothing but publish: one that sets
 * {@code pacewatch.topics.required=true} when it is built. Others go on answering their readers.
 */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "pacewatch.topics.required", stringValue = "true")
class TopicReadiness implements HealthCheck {
    private final TopicWatch topics;

    TopicReadiness(TopicWatch topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics")
                .status(topics.fault().isEmpty())
                .withData("state", topics.fault().orElse("as they should be"))
                .build();
    }
}
