package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacewatch.local.infrastructure.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Prometheus with the rules that are shipped; it scrapes every second, to be done sooner. */
final class Scraper implements AutoCloseable {
    private static final Path RULES =
            Path.of("../prometheus/rules").toAbsolutePath().normalize();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Scraper(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it below this directory; the addresses of each job's instances are {@code host:port}. */
    static Scraper start(Path directory, Map<String, List<String>> jobs) throws IOException {
        Path config = directory.resolve("prometheus.yml");
        Files.writeString(
                config,
                """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s/*.yml']
                scrape_configs:
                """.formatted(RULES)
                        + jobs.entrySet().stream().map(Scraper::job).collect(Collectors.joining()));
        int port = Ports.freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
        return new Scraper(process, URI.create("http://127.0.0.1:" + port));
    }

    private static String job(Map.Entry<String, List<String>> job) {
        return """
                - job_name: %s
                  metrics_path: /q/metrics
                  static_configs: [{targets: [%s]}]
                """.formatted(
                job.getKey(),
                job.getValue().stream().map(target -> "'" + target + "'").collect(Collectors.joining(", ")));
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
        process.destroy();
        process.onExit().join();
    }
}
