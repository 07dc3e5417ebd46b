package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int OFTEN = 2000;

    private final int port = Ports.freePort();

    @Test
    void saysWhetherSomebodyListens() throws IOException {
        assertThat(Ports.listens(port)).isFalse();

        try (ServerSocket listening = listen()) {
            assertThat(Ports.listens(listening.getLocalPort())).isTrue();
        }
    }

    /** Who waits for a part asks all the time, also in the moment at which the part takes its port. */
    @Test
    void askingIsNeverInTheWayOfWhoTakesThePort() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                Ports.listens(port);
            }
        });
        try {
            for (int i = 0; i < OFTEN; i++) {
                assertThat(taken()).isTrue();
            }
        } finally {
            done.set(true);
            asking.join();
        }
    }

    private boolean taken() {
        try (ServerSocket listening = listen()) {
            return listening.isBound();
        } catch (IOException inTheWay) {
            return false;
        }
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return socket;
    }
}
