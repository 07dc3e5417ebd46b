package io.pacewatch.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What services have really sent. */
public final class SentRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_SHOWN = 20;

    private SentRecords() {}

    /** All records that are on these topics now. */
    public static List<SentRecord> on(String bootstrapServers, Collection<String> topics) {
        return on(Map.of("bootstrap.servers", bootstrapServers), topics);
    }

    /** The same for a client of these settings, where the broker asks for a login. */
    public static List<SentRecord> on(Map<String, Object> client, Collection<String> topics) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<SentRecord> records = new ArrayList<>();
            // By position and not by count: compaction leaves gaps.
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(each -> records.add(sent(each)));
            }
            return records;
        }
    }

    /** What is wrong with the records on these topics by the document, the first few; empty if nothing is. */
    public static List<String> violations(String bootstrapServers, Collection<String> topics) {
        return violations(Map.of("bootstrap.servers", bootstrapServers), topics);
    }

    /** The same for a client of these settings. */
    public static List<String> violations(Map<String, Object> client, Collection<String> topics) {
        EventContract contract = EventContract.load();
        return on(client, topics).stream()
                .flatMap(each -> contract.violations(each).stream())
                .limit(MOST_SHOWN)
                .toList();
    }

    private static SentRecord sent(ConsumerRecord<byte[], byte[]> each) {
        Map<String, String> headers = new HashMap<>();
        each.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new SentRecord(each.topic(), text(each.key()), headers, each.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
