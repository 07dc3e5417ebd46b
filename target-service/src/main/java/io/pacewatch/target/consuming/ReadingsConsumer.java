package io.pacewatch.target.consuming;

import io.pacewatch.platform.kafka.HandOver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes readings off the topic, batch after batch; a batch's offsets are committed once it is handled. */
@ApplicationScoped
class ReadingsConsumer {
    private final BatchHandler handler;
    private final HandOver handOver;

    ReadingsConsumer(BatchHandler handler, HandOver handOver) {
        this.handler = handler;
        this.handOver = handOver;
    }

    @Incoming("readings")
    @Blocking(ordered = true)
    void take(ConsumerRecords<byte[], byte[]> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(batch.count());
        batch.forEach(records::add);
        handOver.finish(batch, () -> handler.handle(records));
    }
}
