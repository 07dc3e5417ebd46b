package io.pacewatch.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the broker how many records a group has not committed yet, for each partition of a topic. The group's own
 * consumers are not asked: one that was closed would answer nothing, which looks like no lag at all.
 */
final class ConsumerLag {
    private static final int ANSWER_SECONDS = 3;

    private final Admin admin;

    ConsumerLag(Admin admin) {
        this.admin = admin;
    }

    /** Records behind the end of each partition; empty when the broker does not answer. */
    Optional<Map<TopicPartition, Long>> of(String group, String topic) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS));
            Set<TopicPartition> partitions = admin
                    .describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .flatMap(described -> described.partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .collect(Collectors.toSet());
            var ends = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                    .all()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> lag = new HashMap<>();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata done = committed.get(partition);
                lag.put(partition, Math.max(0, end.offset() - (done == null ? 0 : done.offset())));
            });
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.empty();
        }
    }
}
