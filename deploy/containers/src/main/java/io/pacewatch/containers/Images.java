package io.pacewatch.containers;

import io.pacewatch.local.infrastructure.Broker;
import java.time.Duration;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images, with the settings of the embedded parts: the tests shall not see which of the two they have. */
final class Images {
    private static final String KAFKA = "apache/kafka:4.1.2";
    private static final String POSTGRES = "postgres:17";
    // The image's start writes these files, which an image made from a read-only directory would forbid.
    private static final String START =
            "chmod u+w /etc/kafka/docker/* /opt/kafka/config/* && exec /etc/kafka/docker/run";
    // An image that is here starts within seconds; this is for a machine that is busy with a build.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Images() {}

    static KafkaContainer kafka() {
        KafkaContainer kafka =
                new KafkaContainer(KAFKA).withEnv("KAFKA_HEAP_OPTS", "-Xmx320m").withStartupTimeout(PATIENCE);
        Broker.settings().forEach((name, value) -> kafka.withEnv(variable(name), value));
        Engine.publish(kafka, 9092);
        advertise(kafka);
        return kafka;
    }

    /** The image's names for Kafka's settings. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * Testcontainers would learn the port first and then start the broker with a script, which keeps the signal to end
     * from it. We know the port, so the broker can be the container's first process and end in good order.
     */
    private static void advertise(KafkaContainer kafka) {
        String published = kafka.getPortBindings().getFirst().split(":")[0];
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        kafka.withEnv(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "PLAINTEXT://" + host + ":" + published + ",BROKER://localhost:9093")
                .withCommand("sh", "-c", START);
    }

    static PostgreSQLContainer postgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES)
                .withDatabaseName("pacewatch")
                // Testcontainers switches fsync off; a promise kept only without it would not be tested.
                .withCommand("postgres", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "max_connections=100")
                .withStartupTimeout(PATIENCE);
        Engine.publish(postgres, PostgreSQLContainer.POSTGRESQL_PORT);
        return postgres;
    }
}
