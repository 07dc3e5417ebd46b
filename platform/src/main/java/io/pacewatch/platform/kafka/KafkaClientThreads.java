package io.pacewatch.platform.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not alive once a thread of a Kafka client has died: an {@link Error} ends it, the client takes requests all the same
 * and never sends one again. Only a new process cures that; a broker that is away ends no thread.
 */
@Liveness
@Default
@ApplicationScoped
public class KafkaClientThreads implements HealthCheck {
    private final Set<Thread> watched = new CopyOnWriteArraySet<>();

    /** Watches the thread of the client with this id; to be called when the client has just been made. */
    void watchClient(String clientId) {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kafka-"))
                .filter(thread -> thread.getName().endsWith("-thread | " + clientId))
                .forEach(watched::add);
    }

    /** Watches a thread that runs as long as the service. */
    void watch(Thread thread) {
        watched.add(thread);
    }

    /** Names of those that have died. */
    List<String> dead() {
        return watched.stream()
                .filter(thread -> thread.getState() == Thread.State.TERMINATED)
                .map(Thread::getName)
                .toList();
    }

    @Override
    public HealthCheckResponse call() {
        List<String> dead = dead();
        return HealthCheckResponse.named("kafka clients")
                .status(dead.isEmpty())
                .withData("state", dead.isEmpty() ? "their threads run" : "dead: " + String.join(", ", dead))
                .build();
    }
}
