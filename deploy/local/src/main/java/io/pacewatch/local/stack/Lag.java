package io.pacewatch.local.stack;

import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How many records of a topic a consumer group has still to finish. */
final class Lag implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 5000;

    private final Admin admin;

    Lag(KafkaClientSettings kafka) {
        admin = Admin.create(kafka.with(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS)));
    }

    long of(String group, String topic) {
        Set<TopicPartition> partitions = get(admin.describeTopics(Set.of(topic)).allTopicNames()).values().stream()
                .flatMap(found -> found.partitions().stream())
                .map(found -> new TopicPartition(topic, found.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                        .filter(entry -> Objects.nonNull(entry.getValue()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
        return sum(offsets(partitions, OffsetSpec.latest()), offsets(partitions, OffsetSpec.earliest()), committed);
    }

    /** A partition that the group never committed counts from its beginning, since the services start there. */
    static long sum(
            Map<TopicPartition, Long> ends, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(
                        0,
                        end.getValue()
                                - committed.getOrDefault(end.getKey(), beginnings.getOrDefault(end.getKey(), 0L))))
                .sum();
    }

    /** Whether a broker answers. */
    boolean brokerAnswers() {
        try {
            return !get(admin.describeCluster().nodes()).isEmpty();
        } catch (UnreachableException silent) {
            return false;
        }
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        return get(admin.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> which)))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry) ->
                                entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new UnreachableException("kafka", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
