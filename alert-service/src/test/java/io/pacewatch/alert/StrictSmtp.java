package io.pacewatch.alert;

import io.pacewatch.alert.Relay.Mood;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of the relay. Lines end with CRLF, have 998 characters at most and are ASCII, or they are refused, in
 * commands and in mails; so is a mail without Date, From or Message-ID.
 */
final class StrictSmtp {

    /** Where a mail goes that is right. */
    interface Taker {
        void take(List<String> recipients, String mail) throws IOException;
    }

    private static final int LONGEST_LINE = 998;
    private static final Pattern MAIL = Pattern.compile("MAIL FROM:<([^<> ]*@[^<> ]+)>( .*)?");
    private static final Pattern RCPT = Pattern.compile("RCPT TO:<([^<> ]+@[^<> ]+)>( .*)?");
    private static final Set<String> NEEDED = Set.of("date:", "from:", "message-id:");

    private final @Nullable SSLContext tls;
    private final Mood mood;
    private final CountDownLatch closed;
    private final Taker taker;
    private final List<String> recipients = new ArrayList<>();
    private Socket client;
    private InputStream in;
    private OutputStream out;
    private @Nullable String fault;
    private boolean secured;

    StrictSmtp(Socket client, @Nullable SSLContext tls, Mood mood, CountDownLatch closed, Taker taker)
            throws IOException {
        this.client = client;
        this.tls = tls;
        this.mood = mood;
        this.closed = closed;
        this.taker = taker;
        this.in = new BufferedInputStream(client.getInputStream());
        this.out = client.getOutputStream();
    }

    void talk() throws IOException {
        say("220 relay.example ESMTP");
        for (String line = line(); line != null; line = line()) {
            if (fault != null) {
                say(fault);
                fault = null;
            } else if (line.equals("DATA")) {
                if (!data()) {
                    return;
                }
            } else if (!command(line)) {
                return;
            }
        }
    }

    /** Whether the conversation goes on. */
    private boolean command(String line) throws IOException {
        Matcher to = RCPT.matcher(line);
        if (line.startsWith("EHLO ")) {
            say(
                    tls == null || secured
                            ? "250-relay.example\r\n250 SIZE 10485760"
                            : "250-relay.example\r\n250 STARTTLS");
        } else if (line.equals("STARTTLS") && tls != null) {
            say("220 go ahead");
            secure(tls);
        } else if (line.equals("QUIT")) {
            say("221 bye");
            return false;
        } else if (MAIL.matcher(line).matches()) {
            say("250 ok");
        } else if (to.matches()) {
            recipient(to.group(1));
        } else {
            say(Set.of("RSET", "NOOP").contains(line) ? "250 ok" : "500 5.5.2 no such command");
        }
        return true;
    }

    private void recipient(String address) throws IOException {
        switch (mood) {
            case REFUSES -> say("550 5.1.1 no such mailbox");
            case BUSY -> say("451 4.3.2 try again later");
            default -> {
                recipients.add(address);
                say("250 ok");
            }
        }
    }

    private void secure(SSLContext context) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        client = socket;
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        secured = true;
    }

    /** Whether the conversation goes on. */
    private boolean data() throws IOException {
        if (recipients.isEmpty()) {
            say("503 5.5.1 no recipients");
            return true;
        }
        say("354 go ahead");
        if (mood == Mood.STOPS_READING) {
            return readNothing();
        }
        StringBuilder mail = new StringBuilder();
        for (String line = line(); line != null && !line.equals("."); line = line()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            if (mood == Mood.HANGS_UP_WITHIN_DATA) {
                return false;
            }
        }
        if (fault == null && !hasItsHeaders(mail.toString())) {
            fault = "554 5.6.0 Date, From or Message-ID is missing";
        }
        if (fault != null) {
            say(fault);
            fault = null;
            return true;
        }
        taker.take(recipients, mail.toString());
        return switch (mood) {
            case HANGS_UP_AFTER_DATA -> false;
            case HANGS_AFTER_DATA -> hang();
            default -> {
                say("250 2.0.0 taken");
                yield true;
            }
        };
    }

    private static boolean hasItsHeaders(String mail) {
        String headers =
                mail.substring(0, Math.max(0, mail.indexOf("\r\n\r\n"))).toLowerCase(Locale.ROOT);
        return NEEDED.stream().allMatch(each -> headers.lines().anyMatch(line -> line.startsWith(each)));
    }

    /** Until the other side closes. */
    private boolean hang() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return false;
    }

    private boolean readNothing() throws IOException {
        try {
            closed.await();
            return false;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\r' && peek() == '\n') {
                in.read();
                check(line);
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (c == '\r' || c == '\n') {
                fault = "521 5.5.2 a line does not end with CRLF";
            }
            line.write(c);
        }
        return null;
    }

    private int peek() throws IOException {
        in.mark(1);
        int c = in.read();
        in.reset();
        return c;
    }

    private void check(ByteArrayOutputStream line) {
        if (line.size() > LONGEST_LINE) {
            fault = "500 5.5.2 a line is longer than 998";
        }
        for (byte each : line.toByteArray()) {
            if (each < 0) {
                fault = "553 5.6.7 not ASCII";
            }
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
