package io.pacewatch.alert;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A department's program on plain sockets: it keeps what it was sent to the byte, and answers as programs do. */
public final class Hook implements AutoCloseable {

    /** How it answers a request. */
    public enum Mood {
        ACCEPTS("204 No Content", "", ""),
        ACCEPTS_WITH_WORDS("200 OK", "Content-Type: text/html\r\n", "ok"),
        FAILS("500 Internal Server Error", "", ""),
        FORBIDS("401 Unauthorized", "", ""),
        BUSY_FOR_SECONDS("429 Too Many Requests", "Retry-After: 1\r\n", ""),
        BUSY_UNTIL("503 Service Unavailable", "Retry-After: Tue, 01 Jan 2030 00:00:00 GMT\r\n", ""),
        BUSY_FOR_EVER("503 Service Unavailable", "Retry-After: 99999999999999999999\r\n", ""),
        BUSY_FOR_NO_TIME("429 Too Many Requests", "Retry-After: 0\r\n", ""),
        BUSY_BEFORE("503 Service Unavailable", "Retry-After: Wed, 01 Jan 2020 00:00:00 GMT\r\n", ""),
        BUSY_TWICE("429 Too Many Requests", "Retry-After: 1\r\nRetry-After: 3600\r\n", ""),
        GATEWAY_BUSY("504 Gateway Timeout", "Retry-After: 1\r\n", ""),
        GONE("410 Gone", "", ""),
        REDIRECTS("302 Found", "Location: /elsewhere\r\n", ""),
        PAGE("200 OK", "Content-Type: text/html\r\n", "\n<!DOCTYPE html><title>Sign in</title>"),
        /** Sends its answer byte by byte and never ends. */
        DRIPS("200 OK", "", ""),
        /** Sends an answer that never ends, as fast as it can. */
        FLOODS("200 OK", "", ""),
        /** Takes the request and says nothing. */
        HANGS("", "", ""),
        /** Takes the whole request and resets the connection. */
        RESETS("", "", "");

        private final String status;
        private final String header;
        private final String body;

        Mood(String status, String header, String body) {
            this.status = status;
            this.header = header;
            this.body = body;
        }
    }

    /** What it was sent; names of headers in lower case. */
    public record Received(String line, Map<String, String> headers, byte[] body) {}

    private final Map<String, Queue<Mood>> next = new HashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;

    private Hook(ServerSocket listening) {
        this.listening = listening;
        Thread.ofVirtual().start(this::accept);
    }

    /** Opens it at this port of the loopback address; 0 is any. */
    public static Hook at(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return new Hook(socket);
    }

    /** Opens it on a socket that speaks TLS. */
    public static Hook on(ServerSocket socket) {
        return new Hook(socket);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How it answers the next requests to this path; afterwards it accepts. */
    public Hook will(String path, Mood... moods) {
        synchronized (next) {
            next.computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>()).addAll(List.of(moods));
        }
        return this;
    }

    /** From now on it accepts what comes to this path. */
    void relents(String path) {
        synchronized (next) {
            next.remove(path);
        }
    }

    /** What came to this path, in order. */
    public List<Received> received(String path) {
        return received.stream()
                .filter(each -> each.line().startsWith("POST " + path + " "))
                .toList();
    }

    /** All that came, to whatever path. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Received request = read(new BufferedInputStream(client.getInputStream()));
            received.add(request);
            answer(client, mood(request.line().split(" ", -1)[1]));
        } catch (IOException hungUp) {
            // The other side has gone, as it may.
        }
    }

    private Mood mood(String path) {
        synchronized (next) {
            Mood mood = next.containsKey(path) ? next.get(path).poll() : null;
            return mood == null ? Mood.ACCEPTS : mood;
        }
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new Received(line, headers, in.readNBytes(Integer.parseInt(headers.get("content-length"))));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("cut off");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void answer(Socket client, Mood mood) throws IOException {
        OutputStream out = client.getOutputStream();
        String head = "HTTP/1.1 " + mood.status + "\r\n" + mood.header;
        switch (mood) {
            case HANGS -> client.getInputStream().read();
            case RESETS -> client.setSoLinger(true, 0);
            case FLOODS -> {
                say(out, head + "Content-Length: 1000000000\r\n\r\n");
                while (true) {
                    say(out, "0123456789abcdef".repeat(64));
                }
            }
            case DRIPS -> {
                say(out, head + "Content-Length: 1000000000\r\n\r\n");
                client.setSoTimeout(20);
                while (true) {
                    say(out, ".");
                    // Waits for what never comes; ends the loop when the other side has gone.
                    if (gone(client)) {
                        return;
                    }
                }
            }
            default -> say(out, head + "Content-Length: " + mood.body.length() + "\r\n\r\n" + mood.body);
        }
    }

    private static boolean gone(Socket client) throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillThere) {
            return false;
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
