package io.pacewatch.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pacewatch.platform.perseverance.Perseverance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final TopicPartition PARTITION = new TopicPartition("pacewatch.readings.v1", 7);

    private final List<Throwable> endedAfter = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private HandOver handOver(int looksUntilTopicsAreRight) {
        ProcessEnd end = new ProcessEnd() {
            @Override
            void after(Throwable failure) {
                endedAfter.add(failure);
            }
        };
        return new HandOver(
                null,
                KafkaClientSettings.at("localhost:1"),
                () -> looks.incrementAndGet() > looksUntilTopicsAreRight,
                new Perseverance(),
                new ConsumingProgress(meters),
                end);
    }

    private static ConsumerRecords<byte[], byte[]> upTo(long offset) {
        var record =
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset - 1, new byte[0], new byte[0]);
        return new ConsumerRecords<>(
                Map.of(PARTITION, List.of(record)), Map.of(PARTITION, new OffsetAndMetadata(offset)));
    }

    @Test
    void anErrorEndsTheProcessAndLeavesTheBatchUncommitted() {
        HandOver handOver = handOver(0);
        Error error = new StackOverflowError("too deep");

        assertThatThrownBy(() -> handOver.finish(upTo(100), () -> {
                    throw error;
                }))
                .isSameAs(error);

        assertThat(endedAfter).containsExactly(error);
        assertThat(handOver.done(Set.of(PARTITION), Map.of())).isEmpty();
    }

    @Test
    void whatWasFinishedIsCommitted() {
        HandOver handOver = handOver(0);

        handOver.finish(upTo(100), () -> {});

        assertThat(handOver.done(Set.of(PARTITION), Map.of(PARTITION, new OffsetAndMetadata(90))))
                .isEqualTo(Map.of(PARTITION, new OffsetAndMetadata(100)));
        assertThat(handOver.done(Set.of(), Map.of())).isEmpty();
        assertThat(Optional.ofNullable(meters.find("pacewatch.records.handled").counter()))
                .hasValueSatisfying(counter -> assertThat(counter.count()).isOne());
    }

    @Test
    void offsetsOfAnEarlierOwnershipNeverGoBack() {
        HandOver handOver = handOver(0);

        handOver.finish(upTo(100), () -> {});

        assertThat(handOver.done(Set.of(PARTITION), Map.of(PARTITION, new OffsetAndMetadata(500))))
                .isEmpty();
    }

    @Test
    void aBatchWaitsUntilTopicsAreAsTheyShouldBe() {
        HandOver handOver = handOver(2);
        List<Integer> looksBefore = new ArrayList<>();

        handOver.finish(upTo(100), () -> looksBefore.add(looks.get()));

        assertThat(looksBefore).containsExactly(3);
    }
}
