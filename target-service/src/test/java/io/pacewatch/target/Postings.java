package io.pacewatch.target;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Readings as ingest-service puts them on the topic. */
public final class Postings implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    public Postings(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public static Reading reading(String indicator, String region, String period, String value, String publishedAt) {
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

    /** The same publication sent again with the day on which its event is expected. */
    public static Reading expecting(Reading r, String day) {
        return again(r, r.publishedAt(), r.publishedAtGiven(), LocalDate.parse(day));
    }

    public static Reading as(Reading r, ReadingStatus status) {
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

    /** The same publication with a note. */
    static Reading noted(Reading r, String note) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                r.status(),
                r.publishedAt(),
                r.publishedAtGiven(),
                r.deleted(),
                r.occurredOn(),
                r.expectedOn(),
                note,
                r.source(),
                r.madeUp(),
                r.submission(),
                r.row(),
                r.rows(),
                r.bureau(),
                r.acceptedAt());
    }

    /** The same in a row of a submission. */
    static Reading inRow(Reading r, String submission, int row, int rows) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                r.status(),
                r.publishedAt(),
                r.publishedAtGiven(),
                r.deleted(),
                r.occurredOn(),
                r.expectedOn(),
                r.note(),
                r.source(),
                r.madeUp(),
                submission,
                row,
                rows,
                r.bureau(),
                r.acceptedAt());
    }

    /** The same without a publication time of its own, published at its acceptance. */
    public static Reading withoutTime(Reading r, Instant accepted) {
        return again(r, accepted, false, null);
    }

    private static Reading again(Reading r, Instant publishedAt, boolean given, LocalDate expectedOn) {
        return new Reading(
                r.indicator(),
                r.region(),
                r.period(),
                r.value(),
                r.status(),
                publishedAt,
                given,
                r.deleted(),
                null,
                expectedOn,
                r.note(),
                r.source(),
                r.madeUp(),
                "S-" + UUID.randomUUID(),
                1,
                1,
                r.bureau(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public void post(Reading... readings) {
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

    void send(String key, byte[] value, Map<String, byte[]> headers) {
        var sent = new ProducerRecord<>(EventType.READING.topic(), key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, bytes) -> sent.headers().add(name, bytes));
        try {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
