package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Ports;
import java.util.LinkedHashMap;
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

    /** The ports that somebody else uses now, by what we want them for. */
    Map<String, Integer> taken() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("kafka", infrastructure.kafka());
        all.put("kafka controller", infrastructure.controller());
        all.put("postgres", infrastructure.postgres());
        all.put("smtp", infrastructure.smtp());
        all.put("imap", infrastructure.imap());
        all.put("mail-inbox", infrastructure.inbox());
        all.put(Stack.INGEST, ingest);
        all.put(Stack.TARGET, target);
        all.put(Stack.ALERT, alert);
        all.values().removeIf(Ports::isFree);
        return all;
    }
}
