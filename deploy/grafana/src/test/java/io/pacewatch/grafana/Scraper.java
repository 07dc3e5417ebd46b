package io.pacewatch.grafana;

import io.pacewatch.local.infrastructure.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Prometheus with the rules that are shipped; it scrapes every second, to be done sooner. */
final class Scraper implements AutoCloseable {
    private static final Path RULES =
            Path.of("../prometheus/rules").toAbsolutePath().normalize();

    private final Process process;
    private final Prometheus prometheus;

    private Scraper(Process process, URI address) {
        this.process = process;
        this.prometheus = new Prometheus(address);
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

    /** The one that it runs. */
    Prometheus prometheus() {
        return prometheus;
    }

    @Override
    public void close() {
        prometheus.close();
        process.destroy();
        process.onExit().join();
    }
}
