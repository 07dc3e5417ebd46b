package io.pacewatch.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.database.Schema;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches from outside whether records are still taken off the topic that this service lives on, every five seconds. A
 * service that stands still answers its readers as before, so that nothing else would tell. Only in services that set
 * {@code pacewatch.consuming=true} when they are built.
 */
@ApplicationScoped
@Startup
@IfBuildProperty(name = "pacewatch.consuming", stringValue = "true")
class ConsumingWatch {
    private static final Duration STANDS_STILL_AFTER = Duration.ofSeconds(15);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final TopicWatch topics;
    private final Schema schema;
    private final ConsumingProgress progress;
    private final InstantSource machine;
    private final String channel;
    private final String topic;
    private final ConsumerLag lag;
    private volatile String fault = "not looked at yet";
    private volatile boolean closed;
    private volatile double behind = Double.NaN;
    private volatile long lagKnownAt;
    private volatile long heldSince = System.nanoTime();

    ConsumingWatch(
            KafkaClientService clients,
            TopicWatch topics,
            Schema schema,
            ConsumingProgress progress,
            InstantSource machine,
            MeterRegistry meters,
            ConsumingSettings settings) {
        this.clients = clients;
        this.topics = topics;
        this.schema = schema;
        this.progress = progress;
        this.machine = machine;
        this.channel = settings.channel();
        this.topic = settings.topic();
        this.lag = new ConsumerLag(topics.admin());
        lagKnownAt = machine.millis();
        progress.handled(topic);
        Gauge.builder("pacewatch.consuming", this, watch -> watch.fault.isEmpty() ? 1 : 0)
                .description("1 while records of the topic are handled, or there are none to handle")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("pacewatch.consumer.lag", this, watch -> watch.behind)
                .description("Records that the service's group has not committed, as last told by the broker")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("pacewatch.consumer.lag.age", this, watch -> (machine.millis() - watch.lagKnownAt) / 1000.0)
                .baseUnit("seconds")
                .description("Time since the broker last told the lag")
                .tag("topic", topic)
                .register(meters);
    }

    /** Why nothing is handled, in a line; empty while all goes on. */
    Optional<String> fault() {
        return Optional.of(fault).filter(now -> !now.isEmpty());
    }

    /** Whether the connector has closed its consumer, which only a new process opens again. */
    boolean isClosed() {
        return closed;
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        String found = find();
        if (!found.equals(fault)) {
            Log.infof("Records of %s: %s", topic, found.isEmpty() ? "handled as they come" : found);
        }
        fault = found;
    }

    private String find() throws InterruptedException {
        if (consumer() == null) {
            return "the consumer has not been started yet";
        }
        Optional<Map<TopicPartition, Long>> known = lag.of(group(), topic);
        known.ifPresent(lags -> {
            behind = lags.values().stream().mapToLong(Long::longValue).sum();
            lagKnownAt = machine.millis();
        });
        Optional<String> elsewhere = schema.fault().or(topics::fault);
        Set<TopicPartition> held = held();
        if (closed) {
            return "the consumer is closed; the process has to be started again";
        }
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (progress.isBatchInHand() && progress.sinceLastMove().compareTo(STANDS_STILL_AFTER) > 0) {
            return "a batch has been in hand for " + progress.sinceLastMove().toSeconds() / 15 * 15 + " s and more";
        }
        return known.map(lags -> standstill(lags, held)).orElse("");
    }

    private String standstill(Map<TopicPartition, Long> lags, Set<TopicPartition> held) {
        long all = lags.values().stream().mapToLong(Long::longValue).sum();
        long own = held.stream().mapToLong(each -> lags.getOrDefault(each, 0L)).sum();
        long now = System.nanoTime();
        if (!held.isEmpty() && own == 0 || all == 0) {
            heldSince = now;
            return "";
        }
        Duration waiting = Duration.ofNanos(now - heldSince);
        if (waiting.compareTo(STANDS_STILL_AFTER) < 0
                || progress.sinceLastMove().compareTo(STANDS_STILL_AFTER) < 0) {
            return "";
        }
        return held.isEmpty() ? "no partitions are assigned, and records wait" : "records wait and none is handled";
    }

    private String group() {
        return String.valueOf(consumer().configuration().get("group.id"));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return clients.getConsumer(channel);
    }

    private Set<TopicPartition> held() {
        try {
            Set<TopicPartition> held = consumer().getAssignments().await().atMost(ANSWER_WITHIN);
            closed = false;
            return held;
        } catch (TimeoutException busy) {
            return Set.of();
        } catch (RejectedExecutionException | IllegalStateException ended) {
            // The thread that polls is gone, or Kafka's consumer says that it is closed.
            closed = true;
            return Set.of();
        } catch (RuntimeException silent) {
            Log.debugf("The consumer of %s does not say what it holds: %s", topic, silent);
            return Set.of();
        }
    }
}
