package io.pacewatch.local.bench;

import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Counts the verdicts on the topic, each once by its event id; reads nothing else of them, so as to cost little. */
final class TopicCount implements AutoCloseable {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final TopicWatch watch;
    private volatile long newest;

    TopicCount(KafkaClientSettings kafka) {
        watch = new TopicWatch(kafka, EventType.VERDICT.topic(), this::count);
    }

    /** Forgets what was counted so far. */
    void reset() {
        seen.clear();
    }

    int count() {
        return seen.size();
    }

    /** Nano time at which the last new one was there. */
    long newest() {
        return newest;
    }

    private void count(ConsumerRecord<byte[], byte[]> found, Arrival now) {
        // The topic carries late figures, too, which nobody waits for here.
        if (EventType.VERDICT.type().equals(header(found, "ce_type")) && seen.add(header(found, "ce_id"))) {
            newest = now.nanoTime();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        watch.close();
    }
}
