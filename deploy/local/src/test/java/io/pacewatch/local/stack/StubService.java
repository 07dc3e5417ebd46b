package io.pacewatch.local.stack;

import com.sun.net.httpserver.HttpServer;
import io.pacewatch.platform.clock.ClockFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** A process that stands where a service will stand, so that supervising can be tested without building services. */
public final class StubService {
    private StubService() {}

    /** Listens and answers where the stack asks a service. */
    public static void main(String[] args) throws IOException {
        ClockFile clock = ClockFile.at(Path.of(System.getProperty("pacewatch.clock.file")));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(System.getProperty("quarkus.http.host"), Integer.getInteger("quarkus.http.port")),
                0);
        server.createContext("/", exchange -> {
            String now = clock.now(InstantSource.system())
                    .orElseGet(InstantSource.system()::instant)
                    .toString();
            byte[] body = "{\"businessTime\":\"%1$s\",\"passAt\":\"%1$s\",\"pending\":{\"outbox\":0}}"
                    .formatted(now)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("listening with window " + System.getProperty("pacewatch.alert.window") + " and keys in "
                + System.getProperty("pacewatch.webhook.secrets-dir"));
    }
}
