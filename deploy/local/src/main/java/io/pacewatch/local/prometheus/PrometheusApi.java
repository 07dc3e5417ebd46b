package io.pacewatch.local.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
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
import java.util.Locale;

/** A Prometheus that runs somewhere, asked as Grafana asks it. */
public final class PrometheusApi implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final double MILLIS = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    /** Asks nothing yet. */
    public PrometheusApi(URI address) {
        this.address = address;
    }

    /** Whether it answers; blocks for a second at most. */
    public boolean isReady() {
        try {
            HttpRequest request = request("/-/ready").timeout(ANSWER).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a query says of one moment, as panels that show one number ask; an error is an exception. */
    public JsonNode at(Instant when, String query) {
        return get("/api/v1/query?query=%s&time=%s".formatted(encoded(query), seconds(when)))
                .path("result");
    }

    /** What it says of each moment between the two, as panels that draw lines ask. */
    public JsonNode between(Instant from, Instant to, String query) {
        return get("/api/v1/query_range?query=%s&start=%s&end=%s&step=%d"
                        .formatted(encoded(query), seconds(from), seconds(to), STEP.toSeconds()))
                .path("result");
    }

    /** Every rule that it has, with its health. */
    public List<JsonNode> rules() {
        return get("/api/v1/rules")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String seconds(Instant when) {
        return String.format(Locale.ROOT, "%.3f", when.toEpochMilli() / MILLIS);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private JsonNode get(String path) {
        try {
            String answer =
                    http.send(request(path).build(), BodyHandlers.ofString()).body();
            JsonNode json = Wire.mapper().readTree(answer);
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
