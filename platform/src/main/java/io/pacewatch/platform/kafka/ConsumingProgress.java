package io.pacewatch.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Notes how consuming goes on: whether a batch is in hand, and when the last one began or was finished. */
@ApplicationScoped
class ConsumingProgress {
    private final MeterRegistry meters;
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile long lastMove = System.nanoTime();

    ConsumingProgress(MeterRegistry meters) {
        this.meters = meters;
    }

    void begin() {
        lastMove = System.nanoTime();
        inHand.incrementAndGet();
    }

    void end() {
        inHand.decrementAndGet();
    }

    void finished(ConsumerRecords<byte[], byte[]> batch) {
        lastMove = System.nanoTime();
        for (TopicPartition partition : batch.partitions()) {
            handled(partition.topic()).increment(batch.records(partition).size());
        }
    }

    /** Counts the records of this topic that were handled to their end, from zero. */
    Counter handled(String topic) {
        return Counter.builder("pacewatch.records.handled")
                .description("Records taken off the topic and handled to their end")
                .tag("topic", topic)
                .register(meters);
    }

    boolean isBatchInHand() {
        return inHand.get() > 0;
    }

    /** Machine time since a batch began or was finished. */
    Duration sinceLastMove() {
        return Duration.ofNanos(System.nanoTime() - lastMove);
    }
}
