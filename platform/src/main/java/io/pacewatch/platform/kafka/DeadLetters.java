package io.pacewatch.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a record that nobody can read aside, with the reason, so that the ones behind it go on. */
@ApplicationScoped
@Startup
public class DeadLetters {

    private static final String SUFFIX = ".dlq";
    private static final int LONGEST_KEPT = 1_000;

    private final EventPublisher publisher;
    private final MeterRegistry meters;

    /** Publishes through the service's own producer, to those of the topics used that end in {@code .dlq}. */
    public DeadLetters(
            EventPublisher publisher,
            MeterRegistry meters,
            @ConfigProperty(name = "pacewatch.topics.used") List<String> used) {
        this.publisher = publisher;
        this.meters = meters;
        // There from the start, at zero: of a counter that begins at one nobody sees the rise.
        used.stream().filter(topic -> topic.endsWith(SUFFIX)).forEach(this::counter);
    }

    /**
     * Writes the record to its topic's dead-letter topic; anything but confirmed means: try again before going on. A
     * record that is too large with the reason added is written without its value, which its partition and offset name.
     */
    public Publication write(ConsumerRecord<byte[], byte[]> poison, String reason) {
        Publication publication = publish(poison, reason, true);
        if (publication instanceof Publication.TooLarge) {
            publication = publish(poison, reason, false);
        }
        if (publication instanceof Publication.Confirmed) {
            counter(poison.topic() + SUFFIX).increment();
        }
        return publication;
    }

    private Publication publish(ConsumerRecord<byte[], byte[]> poison, String reason, boolean whole) {
        var letter = new ProducerRecord<>(poison.topic() + SUFFIX, null, poison.key(), whole ? poison.value() : null);
        if (whole) {
            poison.headers().forEach(letter.headers()::add);
        } else {
            // What is large may be a header, too; those that say what it was are short.
            poison.headers().forEach(header -> {
                if (header.value() != null && header.value().length <= LONGEST_KEPT) {
                    letter.headers().add(header);
                }
            });
            letter.headers().add("dlq-value-left-out", utf8("too large"));
        }
        letter.headers()
                .add("dlq-reason", utf8(reason))
                .add("dlq-partition", utf8(String.valueOf(poison.partition())))
                .add("dlq-offset", utf8(String.valueOf(poison.offset())));
        return publisher.publishRecords(List.of(letter)).getFirst();
    }

    private Counter counter(String topic) {
        return Counter.builder("pacewatch.dead.letters")
                .description("Records set aside because nobody can read or carry them out")
                .tag("topic", topic)
                .register(meters);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
