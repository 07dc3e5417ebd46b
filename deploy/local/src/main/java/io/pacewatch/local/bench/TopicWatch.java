package io.pacewatch.local.bench;

import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as any other reader does, from where it ends now, and says when each record was there. */
final class TopicWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, Arrival> seen;
    // Reading what a record says takes longer than getting the next one, whose arrival it must not delay.
    private final ExecutorService handing = Executors.newSingleThreadExecutor();
    private final Thread thread = Thread.ofPlatform().name("topic-watch").unstarted(this::read);

    /** Hands over each record with its arrival. */
    TopicWatch(KafkaClientSettings kafka, String topic, BiConsumer<ConsumerRecord<byte[], byte[]>, Arrival> seen) {
        this.seen = seen;
        this.consumer =
                new KafkaConsumer<>(kafka.with(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The end is looked up now, and not at the first poll, when there may be records already.
        partitions.forEach(consumer::position);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                Arrival now = Arrival.now();
                records.forEach(each -> handing.execute(() -> seen.accept(each, now)));
            }
        } catch (WakeupException closing) {
            // Asked to end.
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
        handing.close();
    }
}
