package io.pacewatch.target;

import static org.awaitility.Awaitility.await;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.trace.TraceHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Puts readings on the topic as ingest-service would, and reads what comes of them. */
final class Bureau implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Postings postings;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    Bureau(String bootstrapServers) {
        postings = new Postings(bootstrapServers);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(
                List.of(EventType.VERDICT.topic(), EventType.READING.deadLetterTopic(), EventType.CATALOGUE.topic()));
    }

    void post(Reading... readings) {
        postings.post(readings);
    }

    void post(TraceContext trace, Reading... readings) {
        postings.post(trace, readings);
    }

    void send(String key, byte[] value) {
        postings.send(key, value);
    }

    void send(String key, byte[] value, Map<String, byte[]> headers) {
        postings.send(key, value, headers);
    }

    List<ConsumerRecord<byte[], byte[]>> on(String topic) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(r -> r.topic().equals(topic)).toList();
    }

    /** The verdicts on the topic for this goal, in order, once there are as many. */
    List<VerdictEvent> verdicts(String key, int count) {
        await().atMost(SOON).until(() -> verdicts(key).size() >= count);
        return verdicts(key);
    }

    List<VerdictEvent> verdicts(String key) {
        return on(EventType.VERDICT.topic()).stream()
                .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(key))
                .map(Bureau::verdict)
                .toList();
    }

    /** The contexts that this goal's verdicts came with, in order, once there are as many. */
    List<TraceContext> traces(String key, int count) {
        verdicts(key, count);
        return on(EventType.VERDICT.topic()).stream()
                .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(key))
                .map(TraceHeaders::of)
                .toList();
    }

    private static VerdictEvent verdict(ConsumerRecord<byte[], byte[]> r) {
        try {
            return Wire.mapper().readValue(r.value(), VerdictEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        postings.close();
        consumer.close();
    }
}
