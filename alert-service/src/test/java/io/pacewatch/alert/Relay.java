package io.pacewatch.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A relay that keeps RFC 5321 to the letter and behaves as relays do on a bad day. What it takes it hands to the real
 * inbox, where there is one.
 */
public final class Relay implements AutoCloseable {

    /** How it behaves to connections from now on. */
    public enum Mood {
        /** Takes what is right. */
        GOOD,
        /** Answers every recipient with a 550. */
        REFUSES,
        /** Answers every recipient with a 451. */
        BUSY,
        /** Takes the connection and says nothing. */
        HANGS,
        /** Asks for the data and reads none of them. */
        STOPS_READING,
        /** Takes half of the data and hangs up. */
        HANGS_UP_WITHIN_DATA,
        /** Takes the mail and hangs up before the answer. */
        HANGS_UP_AFTER_DATA,
        /** Takes the mail and says nothing any more. */
        HANGS_AFTER_DATA
    }

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final int port;
    private final int inbox;
    private final @Nullable SSLContext tls;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.GOOD;
    private volatile Runnable beforeAnswer = () -> {};
    private volatile ServerSocket listening;
    private volatile Thread accepting;

    /** On a port, before the real inbox at another. */
    Relay(int port, int inbox) {
        this(port, inbox, null);
    }

    private Relay(int port, int inbox, @Nullable SSLContext tls) {
        this.port = port;
        this.inbox = inbox;
        this.tls = tls;
    }

    /** By itself; with TLS after STARTTLS where there is a context. */
    public static Relay alone(int port, @Nullable SSLContext tls) {
        return new Relay(port, 0, tls);
    }

    /** Behaves so from the next connection on. */
    public void mood(Mood other) {
        mood = other;
    }

    /** Does this when it has taken a mail and has not said so yet. */
    void beforeAnswer(Runnable work) {
        beforeAnswer = work;
    }

    /** What it has taken, as it came. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** How many connections the other side has not closed. */
    public int connections() {
        return connections.get();
    }

    /** Listens. */
    public void open() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(HERE, port));
        listening = socket;
        accepting = Thread.ofVirtual().start(() -> accept(socket));
    }

    /** The port is free again only when the thread that waits on it has let go of it. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the relay closes", e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (mood == Mood.HANGS) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } else {
                new StrictSmtp(client, tls, mood, closed, this::take).talk();
            }
        } catch (IOException hungUp) {
            // The other side has gone, as it may.
        } finally {
            connections.decrementAndGet();
        }
    }

    private void take(List<String> recipients, String mail) throws IOException {
        taken.add(mail);
        if (inbox > 0) {
            deliver(recipients, mail);
        }
        beforeAnswer.run();
    }

    private void deliver(List<String> recipients, String mail) throws IOException {
        try (Socket server = new Socket(HERE, inbox)) {
            expect(server, "220");
            say(server, "HELO relay.example", "250");
            say(server, "MAIL FROM:<relay@relay.example>", "250");
            for (String each : recipients) {
                say(server, "RCPT TO:<" + each + ">", "250");
            }
            say(server, "DATA", "354");
            say(server, mail.replaceAll("(?m)^\\.", "..") + ".", "250");
            say(server, "QUIT", "221");
        }
    }

    private static void say(Socket server, String line, String reply) throws IOException {
        server.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        expect(server, reply);
    }

    private static void expect(Socket server, String reply) throws IOException {
        byte[] buffer = new byte[512];
        int n = server.getInputStream().read(buffer);
        String said = n < 0 ? "nothing" : new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        if (!said.startsWith(reply)) {
            throw new IllegalStateException("the inbox said " + said);
        }
    }
}
