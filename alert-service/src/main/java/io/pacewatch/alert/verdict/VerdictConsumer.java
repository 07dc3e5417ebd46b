package io.pacewatch.alert.verdict;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the verdict topic; the offset moves on only after a batch has been stored. */
@ApplicationScoped
class VerdictConsumer {

    private final VerdictBatches batches;

    VerdictConsumer(VerdictBatches batches) {
        this.batches = batches;
    }

    /** One batch, in the order of the partitions. */
    @Incoming("verdicts")
    @Blocking(ordered = true)
    void receive(ConsumerRecords<byte[], byte[]> records) {
        batches.take(records);
    }
}
