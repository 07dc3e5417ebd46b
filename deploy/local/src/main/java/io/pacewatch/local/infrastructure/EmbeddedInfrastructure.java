package io.pacewatch.local.infrastructure;

import java.nio.file.Path;
import java.util.List;

/** The infrastructure as child processes of this JVM: nothing to install, and the data stay in one directory. */
public final class EmbeddedInfrastructure implements Infrastructure {
    private final Broker broker;
    private final Database database;
    private final Mailbox mailbox;
    private final AtExit atExit = new AtExit(this::stopParts);

    private EmbeddedInfrastructure(ProjectRoot root, Path directory, Ports ports) {
        Path logs = directory.resolve("logs");
        broker = new Broker(
                root,
                directory.resolve("kafka"),
                logs.resolve("kafka.log"),
                ports.kafka(),
                ports.controller(),
                BrokerListeners.PLAIN);
        database = new Database(directory.resolve("postgres"), logs.resolve("postgres.log"), ports.postgres());
        mailbox = new Mailbox(root, directory.resolve("mails"), logs.resolve("mail-inbox.log"), ports);
    }

    /** Describes the three parts without starting them, for a supervisor that reports on each as it starts. */
    public static EmbeddedInfrastructure prepare(ProjectRoot root, Path directory, Ports ports) {
        return new EmbeddedInfrastructure(root, directory, ports);
    }

    /**
     * Starts the parts on a directory, which is new or was left by an earlier run, and creates absent topics.
     *
     * @throws PartFailedException when one does not start; those that did are stopped again
     */
    public static EmbeddedInfrastructure start(Path directory, Ports ports) {
        ProjectRoot root = ProjectRoot.find();
        EmbeddedInfrastructure infrastructure = new EmbeddedInfrastructure(root, directory, ports);
        infrastructure.atExit.arm();
        try {
            infrastructure.parts().forEach(Part::launch);
            infrastructure.parts().forEach(part -> part.awaitReady(Broker.patience()));
            Topics.read(root.topics()).createAbsent(infrastructure.kafka());
            return infrastructure;
        } catch (RuntimeException failed) {
            infrastructure.close();
            throw failed;
        }
    }

    /** The three parts, in the order in which others may need them. */
    public List<Part> parts() {
        return List.of(broker, database, mailbox);
    }

    @Override
    public Broker broker() {
        return broker;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public String kafkaBootstrapServers() {
        return broker.url();
    }

    @Override
    public String jdbcUrl() {
        return database.url();
    }

    @Override
    public String jdbcUser() {
        return DatabaseLogins.SERVICES;
    }

    @Override
    public String jdbcPassword() {
        return database.logins().services();
    }

    @Override
    public void close() {
        atExit.close();
    }

    private synchronized void stopParts() {
        parts().reversed().forEach(Part::stop);
    }
}
