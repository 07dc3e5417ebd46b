package io.pacewatch.platform.kafka;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.wire.Decoding;
import io.pacewatch.events.wire.EventType;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the catalogue in memory by reading its compacted topic from the beginning, without a consumer group: every
 * instance needs all of it. Not ready before the completeness marker has been met. Only in services that set
 * {@code pacewatch.catalogue.follow=true} when they are built.
 */
@ApplicationScoped
@Startup
@Default
@Readiness
@IfBuildProperty(name = "pacewatch.catalogue.follow", stringValue = "true")
public class CatalogueFollower implements HealthCheck {

    private static final TopicPartition PARTITION = new TopicPartition(EventType.CATALOGUE.topic(), 0);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaClientSettings kafka;
    private final Thread thread = Thread.ofPlatform().name("catalogue").daemon().unstarted(this::follow);
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean stopped;

    /** Follows the topic on the broker of these settings. */
    @Inject
    public CatalogueFollower(KafkaClientSettings kafka, KafkaClientThreads threads) {
        this.kafka = kafka;
        threads.watch(thread);
    }

    /** The catalogue as known now. */
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalogue")
                .status(catalogue.complete())
                .withData("topic", PARTITION.topic())
                .withData("state", catalogue.complete() ? "complete" : "completeness marker not met yet")
                .build();
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(POLL.plusSeconds(1));
    }

    private void follow() {
        try (var reading = new KafkaConsumer<>(
                kafka.with(Map.of(
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "reconnect.backoff.max.ms",
                        1_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer = reading;
            reading.assign(List.of(PARTITION));
            reading.seekToBeginning(List.of(PARTITION));
            while (!stopped) {
                poll(reading);
            }
        } catch (WakeupException e) {
            Log.debug("The catalogue is no longer followed");
        }
    }

    private void poll(KafkaConsumer<byte[], byte[]> reading) {
        try {
            ConsumerRecords<byte[], byte[]> records = reading.poll(POLL);
            if (!records.isEmpty()) {
                catalogue = catalogue.with(changes(records));
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            Log.warnf("The catalogue topic cannot be read now: %s", e.getMessage());
        }
    }

    private static Map<String, Optional<CatalogueRecord>> changes(ConsumerRecords<byte[], byte[]> records) {
        Map<String, Optional<CatalogueRecord>> changes = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            String key = new String(each.key(), StandardCharsets.UTF_8);
            if (each.value() == null) {
                changes.put(key, Optional.empty());
                continue;
            }
            switch (Decoding.of(EventType.CATALOGUE, each.value())) {
                case Decoding.Decoded<CatalogueRecord> d -> changes.put(key, Optional.of(d.event()));
                case Decoding.Poison<CatalogueRecord> p ->
                    Log.warnf("A catalogue record is left out, key %s: %s", key, p.reason());
            }
        }
        return changes;
    }
}
