package io.pacewatch.target.topics;

import io.pacewatch.events.wire.EventType;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a topic is missing or kept in the wrong way, since readings that a broker deletes after a week are
 * lost without anybody being told. Looks now and then, so that a health request never waits for the broker.
 */
@Readiness
@ApplicationScoped
class TopicCheck implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Set<String> COMPACTED = Set.of(EventType.CATALOGUE.topic(), EventType.GOAL.topic());
    private static final Set<String> NEEDED = Stream.concat(
                    COMPACTED.stream(),
                    Stream.of(
                            EventType.READING.topic(), EventType.READING.deadLetterTopic(), EventType.VERDICT.topic()))
            .collect(Collectors.toUnmodifiableSet());

    private final Admin admin;
    private volatile List<String> wrong = List.of("not looked at yet");

    TopicCheck(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "reconnect.backoff.max.ms",
                "1000",
                "default.api.timeout.ms",
                String.valueOf(PATIENCE.toMillis()),
                "request.timeout.ms",
                String.valueOf(PATIENCE.toMillis())));
    }

    @Override
    public HealthCheckResponse call() {
        List<String> now = wrong;
        return HealthCheckResponse.named("topics")
                .status(now.isEmpty())
                .withData("state", now.isEmpty() ? "as they should be" : String.join("; ", now))
                .build();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        List<String> found = find();
        if (!found.equals(wrong)) {
            Log.infof("Topics: %s", found.isEmpty() ? "as they should be" : String.join("; ", found));
        }
        wrong = found;
    }

    private List<String> find() throws InterruptedException {
        try {
            Set<String> present = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<String> missing = NEEDED.stream()
                    .filter(t -> !present.contains(t))
                    .sorted()
                    .map(t -> t + " is missing")
                    .toList();
            return missing.isEmpty() ? wronglyKept() : missing;
        } catch (ExecutionException | TimeoutException e) {
            return List.of("the broker does not answer");
        }
    }

    private List<String> wronglyKept() throws InterruptedException, ExecutionException, TimeoutException {
        List<ConfigResource> topics = NEEDED.stream()
                .map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t))
                .toList();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(topics).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<String> found = new ArrayList<>();
        configs.forEach((topic, config) -> {
            String policy = config.get("cleanup.policy").value();
            if (policy.contains("compact") != COMPACTED.contains(topic.name())) {
                found.add(topic.name() + " has cleanup.policy " + policy);
            }
            if (topic.name().equals(EventType.READING.topic())
                    && !config.get("retention.ms").value().equals("-1")) {
                found.add(topic.name() + " must be kept for ever (retention.ms -1)");
            }
        });
        return found.stream().sorted().toList();
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
    }
}
