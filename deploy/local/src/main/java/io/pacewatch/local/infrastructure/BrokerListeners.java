package io.pacewatch.local.infrastructure;

import java.util.List;
import java.util.Map;

/**
 * Where a broker listens, and whom it lets in.
 *
 * @param settings        the broker's, with {@code %1$d} for its port and {@code %2$d} for the controller's
 * @param formatArguments what formatting its storage needs to know besides
 * @param login           the settings with which a client becomes its administrator
 */
record BrokerListeners(String settings, List<String> formatArguments, Map<String, String> login) {

    /** Loopback only, without a login. */
    static final BrokerListeners PLAIN = new BrokerListeners("""
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            inter.broker.listener.name=PLAINTEXT
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            """, List.of(), Map.of());

    BrokerListeners {
        formatArguments = List.copyOf(formatArguments);
        login = Map.copyOf(login);
    }
}
