package io.pacewatch.platform.kafka;

import io.pacewatch.events.wire.TopicList;
import io.pacewatch.events.wire.TopicList.Topic;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a topic that this service uses is missing or kept in another way than the list says, since readings
 * that a broker deletes after a week are lost without anybody being told. Looks now and then, so that a health request
 * never waits for the broker.
 */
@Readiness
@ApplicationScoped
class TopicCheck implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Topic> used;
    private final String broker;
    private final Admin admin;
    private volatile List<String> wrong = List.of("not looked at yet");

    TopicCheck(@ConfigProperty(name = "pacewatch.topics.used") List<String> used, KafkaClientSettings kafka) {
        TopicList list = TopicList.packaged();
        this.used = used.stream().map(list::topic).toList();
        this.broker = kafka.bootstrapServers();
        admin = Admin.create(kafka.with(Map.of(
                "reconnect.backoff.max.ms",
                "1000",
                "default.api.timeout.ms",
                String.valueOf(PATIENCE.toMillis()),
                "request.timeout.ms",
                String.valueOf(PATIENCE.toMillis()))));
    }

    @Override
    public HealthCheckResponse call() {
        List<String> now = wrong;
        return HealthCheckResponse.named("topics")
                .status(now.isEmpty())
                .withData("state", now.isEmpty() ? "as they should be" : String.join("; ", now))
                .build();
    }

    /** The first look does not wait for the scheduler, whose second would be added to every start. */
    void lookAtOnce(@Observes StartupEvent event) {
        Thread.ofVirtual().name("topics").start(this::look);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        List<String> found = find();
        if (!found.equals(wrong)) {
            Log.infof("Topics: %s", found.isEmpty() ? "as they should be" : String.join("; ", found));
        }
        wrong = found;
    }

    private List<String> find() {
        try {
            Set<String> present = answer(admin.listTopics().names());
            List<Topic> there =
                    used.stream().filter(t -> present.contains(t.name())).toList();
            List<String> names = there.stream().map(Topic::name).toList();
            Map<String, TopicDescription> described =
                    answer(admin.describeTopics(names).allTopicNames());
            Map<ConfigResource, Config> kept = answer(admin.describeConfigs(
                            names.stream().map(TopicCheck::resource).toList())
                    .all());
            List<String> found = new ArrayList<>();
            for (Topic each : used) {
                if (present.contains(each.name())) {
                    int partitions = Objects.requireNonNull(described.get(each.name()))
                            .partitions()
                            .size();
                    Config config = Objects.requireNonNull(kept.get(resource(each.name())));
                    TopicDifference.of(each, partitions, name -> value(config, name))
                            .forEach(found::add);
                } else {
                    found.add(each.name() + " is missing");
                }
            }
            return List.copyOf(found);
        } catch (ExecutionException | TimeoutException e) {
            return List.of("the broker at " + broker + " does not answer");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return wrong;
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Optional<String> value(Config config, String name) {
        return Stream.ofNullable(config.get(name))
                .flatMap(entry -> Stream.ofNullable(entry.value()))
                .findFirst();
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
