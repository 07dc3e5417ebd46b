package io.pacewatch.local.mailbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inbox over HTTP: {@code /} and {@code /mails/N} for people, {@code /api/mails} for programs. */
final class MailHttp {
    private static final Pattern MAIL = Pattern.compile("/mails/(\\d{1,9})(/html)?");
    private static final String HTML = "text/html; charset=utf-8";
    // A mail is a stranger's HTML: it runs no script, sends no form, opens no frame and loads nothing from elsewhere.
    // Same origin, so that the page can measure it; without scripts that gives the mail itself nothing.
    private static final String STRANGER = "sandbox allow-popups allow-same-origin; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final String OWN = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; script-src '"
            + hash(MailPage.FIT) + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int MISDIRECTED = 421;

    private final MailStore store;
    private final Set<String> names;
    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();

    /** Answers under the names of this machine's loopback address and under these. */
    MailHttp(MailStore store, InetSocketAddress address, List<String> names) throws IOException {
        this.store = store;
        this.names = Stream.concat(LOOPBACK.stream(), names.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.server = HttpServer.create(address, 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    void start() {
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isMeant(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, MISDIRECTED, "text/plain; charset=utf-8", OWN, "No inbox of that name is here.\n");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            MailPage page = new MailPage(MailWords.forRequest(
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders().getFirst("Accept-Language")));
            Matcher mail = MAIL.matcher(path);
            switch (path) {
                case "/" -> send(exchange, 200, HTML, OWN, page.list(store.all()));
                case "/api/mails" -> send(exchange, 200, "application/json", OWN, asJson(store.all()));
                default -> {
                    Optional<StoredMail> found =
                            mail.matches() ? store.find(Integer.parseInt(mail.group(1))) : Optional.empty();
                    if (found.isEmpty()) {
                        send(exchange, 404, HTML, OWN, page.notFound());
                    } else if (mail.group(2) != null) {
                        send(exchange, 200, HTML, STRANGER, found.get().html());
                    } else {
                        int number = found.get().number();
                        send(
                                exchange,
                                200,
                                HTML,
                                OWN,
                                page.mail(found.get(), store.find(number + 1), store.find(number - 1)));
                    }
                }
            }
        }
    }

    /** A web site whose name leads here reads nothing: its reader's browser still sends that name. */
    private boolean isMeant(@Nullable String host) {
        return host != null && names.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
    }

    private String asJson(List<StoredMail> mails) {
        ArrayNode array = json.createArrayNode();
        for (StoredMail mail : mails) {
            array.addObject()
                    .put("to", mail.to())
                    .put("subject", mail.subject())
                    .put("messageId", mail.messageId())
                    .put("references", mail.references())
                    .put("text", mail.text())
                    .put("html", mail.html());
        }
        return array.toString();
    }

    /** Names the one script that the page may run. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .putAll(Map.of(
                        "Content-Type", List.of(type),
                        "Content-Security-Policy", List.of(policy),
                        "X-Content-Type-Options", List.of("nosniff"),
                        "Cache-Control", List.of("no-store")));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
