package io.pacewatch.local.bench;

import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.TopicList;
import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import io.pacewatch.platform.kafka.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much later a reader of a topic has an event than its writer knows that the broker has it. A service can time itself
 * until the one and whoever measures from outside until the other. Found out by events as large as a verdict on a topic
 * of their own, which the services' publisher writes and the reader of verdicts reads.
 */
final class Handover implements AutoCloseable {
    private static final String TOPIC = "pacewatch.bench.handover";
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final byte[] DATA = "x".repeat(2600).getBytes(StandardCharsets.UTF_8);
    private static final double NANOS_PER_MILLI = 1e6;

    private final EventPublisher publisher;
    private final TopicWatch watch;
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<String, Arrival> read = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private int count;

    /** Begins to write and read. */
    Handover(KafkaClientSettings kafka) {
        new Topics(new TopicList(List.of(new TopicList.Topic(TOPIC, 1, Map.of())))).createAbsent(kafka);
        watch = new TopicWatch(kafka, TOPIC, this::read);
        publisher = new EventPublisher(kafka);
        var _ = writer.scheduleAtFixedRate(this::write, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void write() {
        String id = Integer.toString(count++);
        CloudEvent event = new CloudEvent(id, "/bench", "handover", Instant.now(), TOPIC, id, null, DATA);
        Publication result = publisher.publish(List.of(event)).getFirst();
        long now = System.nanoTime();
        if (result instanceof Publication.Confirmed) {
            written.put(id, now);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> found, Arrival now) {
        read.put(new String(found.key(), StandardCharsets.UTF_8), now);
    }

    /** The median in milliseconds of what was read between the two; less than nothing if readers are told first. */
    double median(Instant from, Instant to) {
        List<Double> millis = new ArrayList<>();
        written.forEach((id, known) -> {
            Arrival seen = read.get(id);
            if (seen != null && seen.within(from, to)) {
                millis.add((seen.nanoTime() - known) / NANOS_PER_MILLI);
            }
        });
        return Spread.of(millis).median();
    }

    @Override
    public void close() {
        writer.close();
        watch.close();
        publisher.close();
    }
}
