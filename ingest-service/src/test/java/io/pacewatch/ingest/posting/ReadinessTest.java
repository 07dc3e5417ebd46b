package io.pacewatch.ingest.posting;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service says why it is not ready, and is alive all the same. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class ReadinessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    @AfterEach
    void isReady() {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    private static void awaitWrong(String check, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == '%s' }.data.state".formatted(check), startsWith(state)));
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aTopicThatForgetsReadingsIsNamed() throws ExecutionException, InterruptedException {
        String topic = EventType.READING.topic();
        keepReadings(topic, "604800000");

        awaitWrong("topics", topic + " has retention.ms 604800000, not -1");

        keepReadings(topic, "-1");
    }

    private static void keepReadings(String topic, String retention) throws ExecutionException, InterruptedException {
        var change = new AlterConfigOp(new ConfigEntry("retention.ms", retention), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(bootstrap())) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();
        }
    }

    @Test
    void aCatalogueThatIsNotWholeIsNamed() throws ExecutionException, InterruptedException {
        writeMarker(null);

        awaitWrong("catalogue", "completeness marker not met yet");

        writeMarker(Wire.bytes(PostingResources.MARKER));
    }

    @Test
    void everyCountIsThereBeforeTheFirstRow() {
        when().get("/q/metrics")
                .then()
                .body(
                        containsString("pacewatch_readings_total{format=\"json\",outcome=\"accepted\"} "),
                        containsString("pacewatch_readings_total{format=\"json\",outcome=\"unconfirmed\"} 0.0"));
    }

    private static void writeMarker(byte[] value) throws ExecutionException, InterruptedException {
        byte[] key = PostingResources.MARKER.key().getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(bootstrap(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(EventType.CATALOGUE.topic(), key, value))
                    .get();
        }
    }

    private static Map<String, Object> bootstrap() {
        return Map.of("bootstrap.servers", PostingResources.infrastructure.kafkaBootstrapServers());
    }
}
