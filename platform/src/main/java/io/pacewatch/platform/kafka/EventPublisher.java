package io.pacewatch.platform.kafka;

import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.platform.kafka.Publication.Confirmed;
import io.pacewatch.platform.kafka.Publication.NotSent;
import io.pacewatch.platform.kafka.Publication.TooLarge;
import io.pacewatch.platform.kafka.Publication.Unconfirmed;
import io.pacewatch.platform.perseverance.Failure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes events and waits until the broker has confirmed each. Kafka's own producer and no reactive emitter: the
 * caller must know of every single event what became of it, and the waiting must end within seconds.
 */
@ApplicationScoped
public class EventPublisher implements AutoCloseable {

    private static final String CLIENT_ID = "pacewatch-publisher";
    private static final Duration MAX_BLOCK = Duration.ofSeconds(2);
    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Supplier<Optional<String>> obstacle;

    /** Publishes nothing while topics are not as they should be. */
    @Inject
    EventPublisher(KafkaClientSettings kafka, TopicWatch topics, KafkaClientThreads threads) {
        this(kafka, () -> topics.mayBeUsed() ? Optional.empty() : topics.fault());
        threads.watchClient(CLIENT_ID);
    }

    /** Connects lazily: a broker that is down shows when something is published. */
    public EventPublisher(KafkaClientSettings kafka) {
        this(kafka, Optional::empty);
    }

    private EventPublisher(KafkaClientSettings kafka, Supplier<Optional<String>> obstacle) {
        this.obstacle = obstacle;
        producer = new KafkaProducer<>(
                kafka.with(Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG,
                        CLIENT_ID,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (int) MAX_BLOCK.toMillis(),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) REQUEST_TIMEOUT.toMillis(),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) DELIVERY_TIMEOUT.toMillis(),
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes the events in this order and says what became of each, in the same order. */
    public List<Publication> publish(List<CloudEvent> events) {
        return publishRecords(events.stream().map(EventPublisher::toRecord).toList());
    }

    List<Publication> publishRecords(List<ProducerRecord<byte[], byte[]>> records) {
        List<Object> started = new ArrayList<>(records.size());
        NotSent stopped = obstacle.get().map(NotSent::new).orElse(null);
        for (ProducerRecord<byte[], byte[]> each : records) {
            // One that cannot even be queued costs max.block: the rest would wait as long, one after the other.
            Object outcome = stopped == null ? send(each) : stopped;
            stopped = outcome instanceof NotSent n ? n : null;
            started.add(outcome);
        }
        return started.stream().map(EventPublisher::await).toList();
    }

    private Object send(ProducerRecord<byte[], byte[]> each) {
        try {
            Future<RecordMetadata> sent = producer.send(each);
            // The producer reports a full queue or missing metadata as a future that has failed already.
            return sent.isDone() && sent.state() == Future.State.FAILED ? refused(sent.exceptionNow()) : sent;
        } catch (KafkaException e) {
            return new NotSent(Failure.reason(e));
        }
    }

    private static Publication refused(Throwable why) {
        return why instanceof RecordTooLargeException
                ? new TooLarge(Failure.reason(why))
                : new NotSent(Failure.reason(why));
    }

    private static Publication await(Object started) {
        return switch (started) {
            case Publication refused -> refused;
            case Future<?> sent -> await(sent);
            default -> throw new IllegalStateException("neither sent nor refused: " + started);
        };
    }

    private static Publication await(Future<?> sent) {
        try {
            sent.get();
            return new Confirmed();
        } catch (ExecutionException e) {
            Throwable why = sent.exceptionNow();
            return why instanceof RecordTooLargeException
                    ? new TooLarge(Failure.reason(why))
                    : new Unconfirmed(Failure.reason(why));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unconfirmed("interrupted");
        }
    }

    private static ProducerRecord<byte[], byte[]> toRecord(CloudEvent event) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        var result = new ProducerRecord<>(event.topic(), null, key, event.data());
        event.headers().forEach((name, value) -> result.headers().add(name, value));
        return result;
    }

    @Override
    @PreDestroy
    public void close() {
        // Every publisher waits for its answers, so that nothing is left to wait for.
        producer.close(CLOSE_TIMEOUT);
    }
}
