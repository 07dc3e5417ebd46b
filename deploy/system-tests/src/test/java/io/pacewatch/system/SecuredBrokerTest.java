package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.infrastructure.SecuredBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each Kafka client of the services takes TLS and its service's login from {@code kafka.*} settings. */
class SecuredBrokerTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aReadingBecomesAMailAndARecordThatNobodyCanReadADeadLetter(@TempDir Path directory) {
        try (SecuredBroker broker = SecuredBroker.start(directory.resolve("broker"));
                RunningStack running = RunningStack.at(
                        directory.resolve("stack"),
                        "2025-07-20T10:00:00+08:00",
                        (String service) -> login(broker, service))) {
            running.post(
                    RunningStack.reading("gdp-growth", "2025-M06", "5.6", "preliminary", "2025-07-18T10:00:00+08:00"));

            running.awaitStatus("gdp-growth", "BEHIND");
            await("a mail").atMost(SOON).until(() -> !running.warnings().isEmpty());
            sendNonsense(broker);
            await("a dead letter").atMost(SOON).until(() -> count(broker, "pacewatch.readings.v1.dlq") == 1);
            // Goals and the catalogue are written by clients of their own.
            assertThat(count(broker, "pacewatch.goals.v1")).isPositive();
            assertThat(count(broker, "pacewatch.catalogue.v1")).isPositive();
        }
    }

    private static Map<String, String> login(SecuredBroker broker, String service) {
        return broker.settings(service).entrySet().stream()
                .collect(Collectors.toMap(setting -> "kafka." + setting.getKey(), Map.Entry::getValue));
    }

    private static void sendNonsense(SecuredBroker broker) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.copyOf(broker.settings("admin")), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("pacewatch.readings.v1", 0, "nonsense", "{"))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(SecuredBroker broker, String topic) {
        try (Admin admin = Admin.create(broker.as("admin").with(Map.of()))) {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topic, partition.partition()),
                                    partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
