package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of a whole stack. */
public record StackPorts(Ports infrastructure, int ingest, int target, int alert) {

    /** The documented ports, where people look. */
    public static StackPorts standard() {
        return new StackPorts(Ports.standard(), 8081, 8082, 8083);
    }

    /** Ports that nobody uses now, for stacks beside each other. */
    public static StackPorts free() {
        return new StackPorts(Ports.free(), Ports.freePort(), Ports.freePort(), Ports.freePort());
    }

    /** Refuses what could never listen: two parts on one port. */
    public StackPorts {
        Map<Integer, Use> seen = new HashMap<>();
        uses(infrastructure, ingest, target, alert).forEach(use -> {
            Use other = seen.put(use.port(), use);
            if (other != null) {
                throw new IllegalArgumentException(
                        "port " + use.port() + " is asked for twice: " + other.part() + " and " + use.part());
            }
        });
    }

    /** What a port is for, and the option that chooses another. */
    record Use(String part, int port, String option) {
        @Override
        public String toString() {
            return "port " + port + " for " + part + " (" + option + ")";
        }
    }

    /** The ports that somebody else uses now. */
    List<Use> taken() {
        return uses(infrastructure, ingest, target, alert).stream()
                .filter(use -> !Ports.isFree(use.port()))
                .toList();
    }

    private static List<Use> uses(Ports infrastructure, int ingest, int target, int alert) {
        return List.of(
                new Use("kafka", infrastructure.kafka(), "--kafka-port"),
                new Use("kafka's controller", infrastructure.controller(), "the one after --kafka-port"),
                new Use("postgres", infrastructure.postgres(), "--postgres-port"),
                new Use("mail-inbox SMTP", infrastructure.smtp(), "--smtp-port"),
                new Use("mail-inbox IMAP", infrastructure.imap(), "--imap-port"),
                new Use("mail-inbox page", infrastructure.inbox(), "--inbox-port"),
                new Use(Stack.INGEST, ingest, "--ingest-port"),
                new Use(Stack.TARGET, target, "--target-port"),
                new Use(Stack.ALERT, alert, "--alert-port"));
    }
}
