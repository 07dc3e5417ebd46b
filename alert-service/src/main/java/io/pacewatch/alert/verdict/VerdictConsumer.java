package io.pacewatch.alert.verdict;

import io.pacewatch.platform.kafka.HandOver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the verdict topic; the offset moves on only after a batch has been stored. */
@ApplicationScoped
class VerdictConsumer {

    private final VerdictBatches batches;
    private final HandOver handOver;

    VerdictConsumer(VerdictBatches batches, HandOver handOver) {
        this.batches = batches;
        this.handOver = handOver;
    }

    /** One batch, in the order of the partitions. */
    @Incoming("verdicts")
    @Blocking(ordered = true)
    void receive(ConsumerRecords<byte[], byte[]> records) {
        handOver.finish(records, () -> batches.take(records));
    }
}
