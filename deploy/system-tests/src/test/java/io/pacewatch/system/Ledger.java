package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What an idle stack must have written down, whoever died and whoever took over meanwhile. */
record Ledger(WatchedStack running) {

    /** What these bureaus posted was stored once, judged and told; so many readings were there before. */
    void holdsWhatWasPosted(Bureaus bureaus, int before) {
        holdsEachReadingOnce(bureaus.submissions(), before + bureaus.posted());
        holdsEachVerdictOnceAndInOrder();
        hasToldWhatWasDue();
        Bureaus.GOALS.forEach(this::agreesWithARecomputation);
    }

    /** Every accepted row has one receipt, every reading one version, and nothing was set aside. */
    private void holdsEachReadingOnce(Collection<String> submissions, int readings) {
        assertThat(running.database.count(
                        "select count(distinct (indicator, period, published_at)) from target.reading_version"))
                .isEqualTo(readings);
        assertThat(running.database.count("select count(*) from target.reading_version"))
                .isEqualTo(readings);
        assertThat(running.database.texts("select submission from target.receipt"))
                .containsAll(submissions);
        assertThat(records("pacewatch.readings.v1.dlq")).isEmpty();
        assertThat(records("pacewatch.verdicts.v1.dlq")).isEmpty();
    }

    /** Each goal's verdicts are numbered without gap, and the topic holds them in that order; repeats are of one id. */
    private void holdsEachVerdictOnceAndInOrder() {
        assertThat(running.database.count("""
                select count(*) from (select goal_key, count(*) n, min(sequence) low, max(sequence) high
                    from target.verdict group by goal_key) g
                join target.goal_state s using (goal_key)
                where low <> 1 or n <> high or high <> s.sequence""")).isZero();
        assertThat(running.database.count("select count(*) from target.verdict where published_at is null"))
                .isZero();
        Map<String, Set<Long>> told = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records("pacewatch.verdicts.v1")) {
            if (isVerdict(each)) {
                told.computeIfAbsent(text(each.key()), key -> new LinkedHashSet<>())
                        .add(json(each).path("sequence").asLong());
            }
        }
        told.forEach((goal, sequences) -> assertThat(new ArrayList<>(sequences))
                .as(goal)
                .isSorted()
                .hasSize((int)
                        running.database.count("select count(*) from target.verdict where goal_key = '" + goal + "'")));
    }

    /** Late figures are announced on the same topic. */
    private static boolean isVerdict(ConsumerRecord<byte[], byte[]> each) {
        return EventType.VERDICT
                .type()
                .equals(text(each.headers().lastHeader("ce_type").value()));
    }

    /** The alert side has acted on the last verdict, and no message is open. */
    private void hasToldWhatWasDue() {
        assertThat(running.database.count(
                        "select count(*) from alert.delivery where state not in ('SENT', 'SUPPRESSED')"))
                .isZero();
        Map<String, Long> byId = running.mails().stream()
                .collect(Collectors.groupingBy(mail -> mail.path("messageId").asText(), Collectors.counting()));
        assertThat(byId).isNotEmpty();
        assertThat(running.database.count("select count(distinct message_id) from alert.delivery where state = 'SENT'"))
                .isEqualTo(byId.size());
        long repeated = byId.values().stream().filter(times -> times > 1).count();
        assertThat(repeated)
                .as("mails that came twice are those of which we say so")
                .isLessThanOrEqualTo(running.database.count("select count(*) from alert.message where maybe_sent"));
    }

    /** What stands is what anybody would work out from the stored readings. */
    void agreesWithARecomputation(String goal) {
        JsonNode told = running.verdict(goal);
        JsonNode recomputed = running.client
                .get(Stack.TARGET, "/api/v1/goals/" + goal + "/recomputed?region=331100")
                .body()
                .path("verdict");
        for (String field :
                List.of("status", "period", "actual", "expected", "gap", "requiredPace", "profile", "cites")) {
            assertThat(told.path(field)).as(goal + " " + field).isEqualTo(recomputed.path(field));
        }
        assertThat(told.path("actual").isMissingNode()).isFalse();
    }

    /** All that is on a topic now, each partition in its order. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> config = running.broker.with(Map.of());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> each) {
        try {
            return Wire.mapper().readTree(each.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
