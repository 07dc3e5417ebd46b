package io.pacewatch.alert;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service says why it is not ready or does not warn, and is alive all the same. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReadinessTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    @AfterEach
    void isReady() {
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/well").then().statusCode(200));
    }

    private static void awaitWrong(String kind, String check, String state) {
        await().atMost(LONG)
                .untilAsserted(() -> when().get("/q/health/" + kind)
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == '%s' }.data.state".formatted(check), startsWith(state)));
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aTopicThatIsMissingIsNamed() throws ExecutionException, InterruptedException {
        String topic = EventType.VERDICT.deadLetterTopic();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }

        awaitWrong("well", "warning", topic + " is missing");
        when().get("/q/health/ready").then().statusCode(200);

        Topics.read(Path.of("../deploy/topics.json")).createAbsent(KafkaClientSettings.at(bootstrapServers));
    }

    @Test
    void aDatabaseThatIsAwayIsNamed() {
        var database = Infrastructure.shared().database();
        database.kill();
        database.stop();

        awaitWrong("ready", "database", "the database does not answer");

        database.start(LONG);
    }
}
