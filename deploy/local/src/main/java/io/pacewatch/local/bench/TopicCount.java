package io.pacewatch.local.bench;

import io.pacewatch.events.wire.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the verdicts on the topic, each once by its event id; reads nothing else of them, so as to cost little. */
final class TopicCount implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().name("topic-count").unstarted(this::read);
    private volatile long newest;

    TopicCount(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(EventType.VERDICT.topic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** Forgets what was counted so far. */
    void reset() {
        seen.clear();
    }

    int count() {
        return seen.size();
    }

    /** Nano time at which the last new one was there. */
    long newest() {
        return newest;
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::count);
            }
        } catch (WakeupException closing) {
            // Asked to end.
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> found) {
        Header id = found.headers().lastHeader("ce_id");
        if (id != null && seen.add(new String(id.value(), StandardCharsets.UTF_8))) {
            newest = System.nanoTime();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
