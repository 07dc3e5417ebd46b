package io.pacewatch.local.infrastructure;

import io.pacewatch.local.principal.Principal;
import io.pacewatch.local.principal.PrincipalList;
import io.pacewatch.local.principal.PrincipalSetup;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real broker, for tests, that asks for TLS and a SCRAM login and holds each principal to
 * {@code deploy/principals.json}. The topics exist on it.
 */
public final class SecuredBroker implements AutoCloseable {
    private static final String ADMIN = "admin";
    private static final String LISTENERS = """
            listeners=SASL_SSL://127.0.0.1:%%1$d,CONTROLLER://127.0.0.1:%%2$d
            advertised.listeners=SASL_SSL://127.0.0.1:%%1$d
            inter.broker.listener.name=SASL_SSL
            listener.security.protocol.map=SASL_SSL:SASL_SSL,CONTROLLER:SASL_PLAINTEXT
            sasl.enabled.mechanisms=SCRAM-SHA-512
            sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
            listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=%1$s
            sasl.mechanism.controller.protocol=PLAIN
            listener.name.controller.sasl.enabled.mechanisms=PLAIN
            listener.name.controller.plain.sasl.jaas.config=%2$s
            ssl.keystore.type=PKCS12
            ssl.keystore.location=%3$s
            ssl.keystore.password=%4$s
            ssl.truststore.type=PEM
            ssl.truststore.location=%5$s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:admin
            """;

    private final BrokerCertificate certificate;
    private final Broker broker;
    private final PrincipalList principals;
    private final AtExit atExit = new AtExit(this::stop);

    private SecuredBroker(ProjectRoot root, Path directory, Ports ports) {
        certificate = BrokerCertificate.in(directory);
        principals = PrincipalList.read(root.principals());
        String scram = jaas(ADMIN);
        String plain = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\""
                + password(ADMIN) + "\" user_admin=\"" + password(ADMIN) + "\";";
        BrokerListeners listeners = new BrokerListeners(
                LISTENERS.formatted(
                        scram, plain, certificate.keys(), BrokerCertificate.PASSWORD, certificate.authority()),
                List.of("--add-scram", "SCRAM-SHA-512=[name=admin,password=" + password(ADMIN) + "]"),
                login(ADMIN));
        broker = new Broker(
                root, directory, directory.resolve("kafka.log"), ports.kafka(), ports.controller(), listeners);
    }

    /** Starts it on an empty directory and gives it topics and principals. */
    public static SecuredBroker start(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ProjectRoot root = ProjectRoot.find();
        SecuredBroker started = new SecuredBroker(root, directory, Ports.free());
        started.atExit.arm();
        started.broker.launch();
        started.broker.awaitReady(Broker.patience());
        Topics.read(root.topics()).createAbsent(started.as(ADMIN));
        new PrincipalSetup(started.principals).make(started.as(ADMIN), SecuredBroker::password);
        return started;
    }

    /** The principals it knows, its administrator not among them. */
    public List<Principal> principals() {
        return principals.principals();
    }

    /** The broker's address without a login. */
    public String bootstrapServers() {
        return broker.url();
    }

    /** Client settings with which this principal logs in; {@code admin} may do everything. */
    public KafkaClientSettings as(String principal) {
        return new KafkaClientSettings(Map.copyOf(settings(principal)));
    }

    /** The same by the names that Kafka gives them. */
    public Map<String, String> settings(String principal) {
        Map<String, String> settings = new HashMap<>(login(principal));
        settings.put("bootstrap.servers", broker.url());
        return settings;
    }

    private Map<String, String> login(String principal) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", jaas(principal),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.authority().toString());
    }

    private static String jaas(String principal) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password(principal));
    }

    private static String password(String principal) {
        return principal + "-knows";
    }

    private void stop() {
        broker.stop();
    }

    @Override
    public void close() {
        atExit.close();
    }
}
