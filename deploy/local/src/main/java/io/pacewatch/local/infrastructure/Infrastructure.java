package io.pacewatch.local.infrastructure;

import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.util.Map;

/**
 * The broker, database and mail relay that the services stand on. Tests and the local stack ask only this, so that it
 * makes no difference to them whether the three run as child processes or in containers.
 */
public interface Infrastructure extends AutoCloseable {

    /**
     * The one that all tests of this JVM share, started at first use; it ends with the JVM. It consists of child
     * processes unless the system property {@code pacewatch.infrastructure} names an {@link InfrastructureProvider}.
     */
    static Infrastructure shared() {
        return SharedInfrastructure.get();
    }

    /** Where clients find the broker, as {@code host:port}. The topics of {@code deploy/topics.json} exist on it. */
    String kafkaBootstrapServers();

    /** How clients reach {@link #kafkaBootstrapServers()}. */
    default KafkaClientSettings kafka() {
        return KafkaClientSettings.at(kafkaBootstrapServers());
    }

    /** JDBC address of the database {@code pacewatch}; each service makes its own schema in it. */
    String jdbcUrl();

    /** Who connects to {@link #jdbcUrl()}. */
    String jdbcUser();

    /** Password of {@link #jdbcUser()}; may be empty. */
    String jdbcPassword();

    /** Host of the relay that takes mail for anybody without a login: this one, for it is always our own process. */
    default String smtpHost() {
        return "127.0.0.1";
    }

    /** Port of {@link #smtpHost()}. */
    default int smtpPort() {
        return mailbox().smtpPort();
    }

    /** Port, on the same host, where what was taken can be fetched over IMAP. */
    default int imapPort() {
        return mailbox().imapPort();
    }

    /** Address of the inbox page; {@code /api/mails} below it lists what was taken, oldest first. */
    default String inboxUrl() {
        return mailbox().url();
    }

    /** What answers at {@link #kafkaBootstrapServers()}. */
    Restartable broker();

    /** What answers at {@link #jdbcUrl()}. */
    Restartable database();

    /** What answers at {@link #smtpHost()} and {@link #inboxUrl()}. */
    Mailbox mailbox();

    /** Stops everything that this object started; calling it again does nothing. */
    @Override
    void close();

    /** The same facts under the configuration names that every Quarkus service reads. */
    default Map<String, String> quarkusProperties() {
        return Map.of(
                "kafka.bootstrap.servers", kafkaBootstrapServers(),
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", jdbcUser(),
                "quarkus.datasource.password", jdbcPassword(),
                "pacewatch.mail.host", smtpHost(),
                "pacewatch.mail.port", Integer.toString(smtpPort()),
                "pacewatch.mail.tls", "disabled");
    }
}
