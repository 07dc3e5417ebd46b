package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.stack.StackPorts;
import java.util.List;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the parts listen, all on the loopback interface. */
final class PortOptions {

    @Option(
            names = "--ingest-port",
            paramLabel = "N",
            defaultValue = "8081",
            showDefaultValue = Visibility.ALWAYS,
            description = "ingest-service")
    private int ingest;

    @Option(
            names = "--target-port",
            paramLabel = "N",
            defaultValue = "8082",
            showDefaultValue = Visibility.ALWAYS,
            description = "target-service and board")
    private int target;

    @Option(
            names = "--alert-port",
            paramLabel = "N",
            defaultValue = "8083",
            showDefaultValue = Visibility.ALWAYS,
            description = "alert-service")
    private int alert;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "19092",
            showDefaultValue = Visibility.ALWAYS,
            description = "Kafka; its controller listens on the next port")
    private int kafka;

    @Option(
            names = "--postgres-port",
            paramLabel = "N",
            defaultValue = "15432",
            showDefaultValue = Visibility.ALWAYS,
            description = "PostgreSQL")
    private int postgres;

    @Option(
            names = "--smtp-port",
            paramLabel = "N",
            defaultValue = "3025",
            showDefaultValue = Visibility.ALWAYS,
            description = "mail inbox, SMTP")
    private int smtp;

    @Option(
            names = "--imap-port",
            paramLabel = "N",
            defaultValue = "3143",
            showDefaultValue = Visibility.ALWAYS,
            description = "mail inbox, IMAP")
    private int imap;

    @Option(
            names = "--inbox-port",
            paramLabel = "N",
            defaultValue = "8084",
            showDefaultValue = Visibility.ALWAYS,
            description = "mail inbox, page")
    private int inbox;

    StackPorts ports() {
        try {
            return new StackPorts(new Ports(kafka, kafka + 1, postgres, smtp, imap, inbox), ingest, target, alert);
        } catch (IllegalArgumentException noPort) {
            throw new WrongUseException(String.valueOf(noPort.getMessage()));
        }
    }

    /** The options that say the same again. */
    static List<String> arguments(StackPorts ports) {
        Ports below = ports.infrastructure();
        return List.of(
                "--ingest-port=" + ports.ingest(),
                "--target-port=" + ports.target(),
                "--alert-port=" + ports.alert(),
                "--kafka-port=" + below.kafka(),
                "--postgres-port=" + below.postgres(),
                "--smtp-port=" + below.smtp(),
                "--imap-port=" + below.imap(),
                "--inbox-port=" + below.inbox());
    }
}
