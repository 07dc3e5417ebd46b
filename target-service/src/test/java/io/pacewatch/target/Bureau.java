package io.pacewatch.target;

import static org.awaitility.Awaitility.await;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.trace.TraceHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts readings on the topic as ingest-service would, and reads what comes of them. */
final class Bureau implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    Bureau(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
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

    static Reading reading(String indicator, String region, String period, String value, String publishedAt) {
        return new Reading(
                indicator,
                region,
                Period.parse(period),
                value == null ? null : new BigDecimal(value),
                ReadingStatus.PRELIMINARY,
                Instant.parse(publishedAt),
                true,
                value == null,
                null,
                null,
                null,
                null,
                false,
                "S-" + UUID.randomUUID(),
                1,
                1,
                "lishui-stats",
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    static Reading as(Reading r, ReadingStatus status) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                status,
                r.publishedAt(),
                r.publishedAtGiven(),
                r.deleted(),
                null,
                null,
                r.note(),
                r.source(),
                r.madeUp(),
                r.submission(),
                r.row(),
                r.rows(),
                r.bureau(),
                r.acceptedAt());
    }

    /** The same without a publication time of its own, published at its acceptance. */
    static Reading withoutTime(Reading r, Instant accepted) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                r.status(),
                accepted,
                false,
                r.deleted(),
                null,
                null,
                r.note(),
                r.source(),
                r.madeUp(),
                "S-" + UUID.randomUUID(),
                1,
                1,
                r.bureau(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    void post(Reading... readings) {
        post(null, readings);
    }

    void post(TraceContext trace, Reading... readings) {
        for (Reading r : readings) {
            CloudEvent event = CloudEvent.of(
                    EventType.READING,
                    r.eventId(),
                    "/ingest-service",
                    r.acceptedAt(),
                    r.series().text(),
                    trace,
                    r);
            send(event.key(), event.data(), event.headers());
        }
    }

    void send(String key, byte[] value) {
        send(key, value, Map.of());
    }

    private void send(String key, byte[] value, Map<String, byte[]> headers) {
        var sent = new ProducerRecord<>(EventType.READING.topic(), key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, bytes) -> sent.headers().add(name, bytes));
        try {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
        producer.close();
        consumer.close();
    }
}
