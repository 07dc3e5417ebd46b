package io.pacewatch.platform.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts a record that nobody can read aside, with the reason, so that the ones behind it go on. */
@ApplicationScoped
public class DeadLetters {

    private final EventPublisher publisher;

    /** Publishes through the service's own producer. */
    public DeadLetters(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Writes the record to its topic's dead-letter topic; anything but confirmed means: try again before going on. */
    public Publication write(ConsumerRecord<byte[], byte[]> poison, String reason) {
        var letter = new ProducerRecord<>(poison.topic() + ".dlq", null, poison.key(), poison.value());
        poison.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("dlq-reason", utf8(reason))
                .add("dlq-partition", utf8(String.valueOf(poison.partition())))
                .add("dlq-offset", utf8(String.valueOf(poison.offset())));
        return publisher.publishRecords(List.of(letter)).getFirst();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
