package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A Prometheus that runs, asked as Grafana asks it. */
final class Prometheus implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    Prometheus(URI address) {
        this.address = address;
    }

    /** Whether it answers. */
    boolean isReady() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/-/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a query now, or over the last minutes, as Grafana asks; an error is an exception. */
    JsonNode ask(String query, boolean instant, Duration back) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String path = instant
                ? "/api/v1/query?query=" + encoded
                : "/api/v1/query_range?query=%s&start=%d&end=%d&step=5".formatted(encoded, now - back.toSeconds(), now);
        return get(path).path("result");
    }

    /** Every rule that it has, with its health. */
    List<JsonNode> rules() {
        return Dashboard.stream(get("/api/v1/rules").path("groups"))
                .flatMap(group -> Dashboard.stream(group.path("rules")))
                .toList();
    }

    private JsonNode get(String path) {
        try {
            String answer = http.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
            JsonNode json = new ObjectMapper().readTree(answer);
            if (!json.path("status").asText().equals("success")) {
                throw new IllegalStateException(path + ": " + answer);
            }
            return json.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
