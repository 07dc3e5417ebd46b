package io.pacewatch.containers;

import io.pacewatch.local.infrastructure.AtExit;
import io.pacewatch.local.infrastructure.Broker;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.Mailbox;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.infrastructure.Restartable;
import io.pacewatch.local.infrastructure.Topics;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Broker and database in containers. The mail inbox stays a process of this machine: it is Pacewatch's own program and
 * not an image that somebody else runs, and its page and list of mails are what tests look at.
 */
public final class ContainerInfrastructure implements Infrastructure {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final KafkaContainer kafka = Images.kafka();
    private final PostgreSQLContainer postgres = Images.postgres();
    private final Mailbox mailbox;
    private final AtExit atExit = new AtExit(this::stopParts);

    private ContainerInfrastructure(ProjectRoot root, Path directory) {
        mailbox = new Mailbox(root, directory.resolve("mails"), directory.resolve("logs/mail-inbox.log"), Ports.free());
    }

    /**
     * Starts everything and creates the topics.
     *
     * @throws IllegalStateException when there is no Docker engine
     */
    public static ContainerInfrastructure start(Path directory) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // Testcontainers looks its parts up by the thread's class loader, which under Quarkus is not its own.
        thread.setContextClassLoader(ContainerInfrastructure.class.getClassLoader());
        try {
            Engine.require();
            return startAll(ProjectRoot.find(), directory);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static ContainerInfrastructure startAll(ProjectRoot root, Path directory) {
        ContainerInfrastructure infrastructure = new ContainerInfrastructure(root, directory);
        infrastructure.atExit.arm();
        try {
            infrastructure.mailbox.launch();
            Startables.deepStart(infrastructure.kafka, infrastructure.postgres).join();
            infrastructure.mailbox.awaitReady(PATIENCE);
            Topics.read(root.topics()).createAbsent(infrastructure.kafka());
            return infrastructure;
        } catch (RuntimeException failed) {
            infrastructure.close();
            throw failed;
        }
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String jdbcUser() {
        return postgres.getUsername();
    }

    @Override
    public String jdbcPassword() {
        return postgres.getPassword();
    }

    @Override
    public Restartable broker() {
        String address = kafkaBootstrapServers();
        return new ContainerPart(kafka, () -> Broker.answersAt(address));
    }

    @Override
    public Restartable database() {
        String url = jdbcUrl();
        return new ContainerPart(postgres, () -> canConnect(url));
    }

    private boolean canConnect(String url) {
        try (var _ = DriverManager.getConnection(url, jdbcUser(), jdbcPassword())) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void close() {
        atExit.close();
    }

    private synchronized void stopParts() {
        mailbox.stop();
        postgres.stop();
        kafka.stop();
    }
}
