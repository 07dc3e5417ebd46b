package io.pacewatch.alert;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.platform.clock.ClockFile;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker, database and relay, a catalogue of sixty departments, some of them with hooks, and a business clock in July 2025. */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final int DEPARTMENTS = 74;

    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // Kafka looks its parts up by the thread's class loader, which is another one here than Kafka's own.
        thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
        try {
            return start(Infrastructure.shared(), Files.createTempDirectory("pacewatch-alert-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static Map<String, String> start(Infrastructure real, Path directory) throws IOException {
        Path clock = directory.resolve("clock");
        ClockFile.at(clock).start(Instant.parse("2025-07-20T02:00:00Z"), InstantSource.system());
        Path secret = Files.writeString(
                directory.resolve("secret"), Base64.getEncoder().encodeToString(new byte[32]));
        catalogue(real.kafkaBootstrapServers());
        Map<String, String> properties = new HashMap<>(real.quarkusProperties());
        // Tests stand between the service and the relay, to be down, to refuse, to hang and to hang up.
        properties.put("test.relay.port", properties.get("pacewatch.mail.port"));
        properties.put("pacewatch.mail.port", Integer.toString(Ports.freePort()));
        properties.put("pacewatch.mail.host", "127.0.0.1");
        properties.put("quarkus.otel.bsp.schedule.delay", "100ms");
        properties.put("test.inbox.url", real.inboxUrl());
        properties.put("pacewatch.clock.file", clock.toString());
        properties.put("pacewatch.alert.secret-file", secret.toString());
        properties.putAll(tokens(directory.resolve("tokens")));
        properties.putAll(hooks(directory));
        properties.put("pacewatch.alert.window", "1s");
        properties.put("pacewatch.alert.retry", "300ms");
        properties.put("pacewatch.alert.lease", "4s");
        properties.put("pacewatch.alert.send-limit", "2s");
        return properties;
    }

    /** Some departments are called as well, or only; {@link WebhookTest} listens there. */
    private static Map<String, String> hooks(Path directory) throws IOException {
        int port = Ports.freePort();
        StringBuilder subscriptions = new StringBuilder("subscriptions:\n");
        Map.of(
                        "dep-20", "mail, webhook",
                        "dep-21", "mail, webhook",
                        "dep-22", "webhook",
                        "dep-23", "webhook",
                        "dep-24", "webhook",
                        "dep-25", "webhook",
                        "dep-30", "mail, webhook",
                        "dep-35", "webhook",
                        "dep-36", "webhook",
                        "dep-40", "webhook")
                .forEach((department, channels) -> subscriptions.append("""
                        - department: %1$s
                          channels: [%2$s]
                          language: en
                          webhook: {url: 'http://localhost:%3$d/%1$s?t=address-secret', secret: departments}
                        """.formatted(department, channels, port)));
        subscriptions.append("""
                - department: dep-26
                  channels: [webhook]
                  webhook: {url: 'http://localhost:%d/dep-26?t=address-secret', secret: written-later}
                """.formatted(port));
        Path folder = Files.createDirectories(directory.resolve("seeds").resolve("subscriptions"));
        Files.writeString(folder.resolve("test.yaml"), subscriptions);
        Files.writeString(
                directory.resolve("departments"), String.join("\n", WebhookTest.CURRENT_KEY, WebhookTest.FORMER_KEY));
        return Map.of(
                "test.hook.port", Integer.toString(port),
                "pacewatch.seeds.dir", directory.resolve("seeds").toString(),
                "pacewatch.webhook.secrets-dir", directory.toString(),
                "pacewatch.webhook.allow-networks", "127.0.0.0/8,::1/128",
                "pacewatch.webhook.retry", "300ms",
                "pacewatch.webhook.connect-limit", "2s",
                "pacewatch.webhook.send-limit", "2s");
    }

    private static Map<String, String> tokens(Path path) {
        TokenFile file = new TokenFile(path, InstantSource.system());
        return Map.of(
                "pacewatch.tokens.file",
                path.toString(),
                "test.token.admin",
                file.create(TokenScope.admin()).secret(),
                "test.token.department",
                file.create(TokenScope.department("dep-15")).secret(),
                "test.token.supervisor",
                file.create(TokenScope.supervisor()).secret(),
                "test.token.bureau",
                file.create(TokenScope.bureau("lishui-stats")).secret());
    }

    private static void catalogue(String bootstrapServers) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 1; i <= DEPARTMENTS; i++) {
                LocalName name = new LocalName("第" + i + "局", "Department " + i);
                send(producer, new Department("dep-" + i, name, "331100", "dep-" + i + "@lishui.example", "zh"));
            }
            send(producer, new Department("supervision", LateFigures.OFFICE, "331100", "dcs@lishui.example", "en"));
            send(producer, new Bureau("stats", LateFigures.OFFICE, "331100", "stats@lishui.example", null));
            send(producer, new Bureau("unreachable", LateFigures.OFFICE, "331100", null, null));
            send(producer, new CatalogueComplete(DEPARTMENTS + 3));
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, CatalogueRecord each) {
        var sent = producer.send(new ProducerRecord<>(
                EventType.CATALOGUE.topic(), each.key().getBytes(StandardCharsets.UTF_8), Wire.bytes(each)));
        producer.flush();
        sent.resultNow();
    }

    @Override
    public void stop() {
        // The infrastructure is shared by the tests of this JVM and ends with it.
    }
}
