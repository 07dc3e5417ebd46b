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

/**
 * Compares the topics that this service uses with the list of topics, every second. While one is missing or kept in
 * another way nothing is consumed or published: readings that a broker deletes after a week are lost in silence.
 */
@ApplicationScoped
public class TopicWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String CLIENT_ID = "pacewatch-topics";

    private final List<Topic> used;
    private final String broker;
    private final Admin admin;
    private volatile boolean usable;
    private volatile Found last = new Found(List.of("not looked at yet"), true);

    /** What the last look found; a broker that is silent leaves open whether its topics are still right. */
    private record Found(List<String> wrong, boolean answered) {}

    TopicWatch(
            @ConfigProperty(name = "pacewatch.topics.used") List<String> used,
            KafkaClientSettings kafka,
            KafkaClientThreads threads) {
        TopicList list = TopicList.packaged();
        this.used = used.stream().map(list::topic).toList();
        this.broker = kafka.bootstrapServers();
        admin = Admin.create(kafka.with(Map.of(
                "client.id",
                CLIENT_ID,
                "reconnect.backoff.max.ms",
                "1000",
                "default.api.timeout.ms",
                String.valueOf(PATIENCE.toMillis()),
                "request.timeout.ms",
                String.valueOf(PATIENCE.toMillis()))));
        threads.watchClient(CLIENT_ID);
    }

    /** The client that looks; shared with what else asks the broker now and then. */
    Admin admin() {
        return admin;
    }

    /** Whether records may be taken from the topics and put on them. */
    public boolean mayBeUsed() {
        return usable;
    }

    /** What is wrong with topics or broker, in a line; empty when all is as it should be. */
    public Optional<String> fault() {
        List<String> now = last.wrong();
        return now.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", now));
    }

    /** The first look does not wait for the scheduler, whose second would be added to every start. */
    void lookAtOnce(@Observes StartupEvent event) {
        Thread.ofVirtual().name("topics").start(this::look);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        Found found = find();
        if (!found.equals(last)) {
            Log.infof("Topics: %s", found.wrong().isEmpty() ? "as they should be" : String.join("; ", found.wrong()));
        }
        if (found.answered()) {
            usable = found.wrong().isEmpty();
        }
        last = found;
    }

    private Found find() {
        try {
            Set<String> present = answer(admin.listTopics().names());
            List<Topic> there =
                    used.stream().filter(t -> present.contains(t.name())).toList();
            List<String> names = there.stream().map(Topic::name).toList();
            Map<String, TopicDescription> described =
                    answer(admin.describeTopics(names).allTopicNames());
            Map<ConfigResource, Config> kept = answer(admin.describeConfigs(
                            names.stream().map(TopicWatch::resource).toList())
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
            return new Found(List.copyOf(found), true);
        } catch (ExecutionException | TimeoutException e) {
            return new Found(List.of("the broker at " + broker + " does not answer"), false);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return last;
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
