package io.pacewatch.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before the real relay and behaves as relays do on a bad day. */
final class Relay implements AutoCloseable {

    enum Mood {
        /** Hands everything through. */
        GOOD,
        /** Answers every recipient with a 550. */
        REFUSES,
        /** Answers every recipient with a 451. */
        BUSY,
        /** Takes the connection and says nothing. */
        HANGS,
        /** Hands the mail through and hangs up before the answer. */
        HANGS_UP_AFTER_DATA
    }

    private final int port;
    private final int real;
    private volatile Mood mood = Mood.GOOD;
    private volatile ServerSocket listening;
    private volatile Thread accepting;

    Relay(int port, int real) {
        this.port = port;
        this.real = real;
    }

    void mood(Mood other) {
        mood = other;
    }

    void open() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new java.net.InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        listening = socket;
        accepting = Thread.ofVirtual().start(() -> accept(socket));
    }

    /** The port is free again only when the thread that waits on it has let go of it. */
    @Override
    public void close() throws IOException {
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
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            switch (mood) {
                case GOOD -> pass(client, false);
                case HANGS_UP_AFTER_DATA -> pass(client, true);
                case REFUSES -> answer(client, "550 5.1.1 no such mailbox");
                case BUSY -> answer(client, "451 4.3.2 try again later");
                case HANGS -> client.getInputStream().read();
            }
        } catch (IOException hungUp) {
            // The other side has gone, as it may.
        }
    }

    @SuppressWarnings("JdkObsolete") // two threads use the buffer
    private void pass(Socket client, boolean hangUp) throws IOException {
        try (Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), real)) {
            StringBuffer tail = new StringBuffer();
            Thread.ofVirtual().start(() -> up(client, server, tail));
            byte[] buffer = new byte[8192];
            for (int n = server.getInputStream().read(buffer);
                    n >= 0;
                    n = server.getInputStream().read(buffer)) {
                if (hangUp && tail.toString().endsWith("\r\n.\r\n")) {
                    return;
                }
                client.getOutputStream().write(buffer, 0, n);
            }
        }
    }

    private static void up(Socket client, Socket server, StringBuffer tail) {
        try {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                tail.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                tail.delete(0, Math.max(0, tail.length() - 5));
                server.getOutputStream().write(buffer, 0, n);
            }
            server.close();
        } catch (IOException hungUp) {
            // The other side has gone, as it may.
        }
    }

    private static void answer(Socket client, String toRecipient) throws IOException {
        OutputStream out = client.getOutputStream();
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(out, "220 relay");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(out, line.startsWith("RCPT") ? toRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
