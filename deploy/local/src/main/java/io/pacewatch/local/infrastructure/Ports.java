package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback ports of the infrastructure. {@code controller} is the broker's own second listener. */
public record Ports(int kafka, int controller, int postgres, int smtp, int imap, int inbox) {

    // Below the range from which systems hand out ports for outgoing connections, so that a port found free stays free.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int CONNECT_MILLIS = 1000;
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    /** Checks that every port can exist. */
    public Ports {
        for (int port : new int[] {kafka, controller, postgres, smtp, imap, inbox}) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }
    }

    /** The documented ports, where people look. */
    public static Ports standard() {
        return new Ports(19_092, 19_093, 15_432, 3025, 3143, 8084);
    }

    /** Ports that nobody uses now and that this JVM gave to nobody before. */
    public static Ports free() {
        return new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    }

    /** One port that nobody uses now and that this JVM gave to nobody before. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && GIVEN_OUT.add(port)) {
                return port;
            }
        }
    }

    /**
     * Whether a server could listen on this loopback port now. For ports that nobody is about to take: to find out, the
     * port is taken for a moment.
     */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this a port whose last connections linger counts as taken right after a stop.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody listens on this loopback port; asking is never in the way of who is about to. */
    public static boolean listens(int port) {
        return listens("127.0.0.1", port);
    }

    /** The same at another host. */
    public static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            // A port that systems hand out for outgoing connections can be connected to itself.
            return socket.getLocalPort() != port;
        } catch (IOException silent) {
            return false;
        }
    }
}
