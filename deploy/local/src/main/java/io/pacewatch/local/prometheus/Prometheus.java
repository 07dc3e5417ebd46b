package io.pacewatch.local.prometheus;

import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.infrastructure.ProcessPart;
import io.pacewatch.local.stack.StackRefusedException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Prometheus on a free loopback port. */
public final class Prometheus extends ProcessPart implements AutoCloseable {
    private static final String PROGRAM = "prometheus";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final int port = Ports.freePort();
    private final PrometheusApi api = new PrometheusApi(URI.create(url()));

    private Prometheus(Path directory) {
        super(PROGRAM, directory.resolve("prometheus.log"));
        this.directory = directory.toAbsolutePath();
    }

    /**
     * Starts it below this directory and waits until it answers.
     *
     * @throws io.pacewatch.local.infrastructure.PartFailedException when it does not start
     */
    public static Prometheus start(Path directory, ScrapeConfig config) {
        requireProgram(System.getenv("PATH"));
        Prometheus started = new Prometheus(directory);
        try {
            Files.createDirectories(directory);
            Files.write(started.config(), config.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            started.start(PATIENCE);
            return started;
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }

    /** Refuses, before anything is started, where the program is in none of these directories. */
    public static void requireProgram(@Nullable String path) {
        if (path == null
                || Stream.of(path.split(File.pathSeparator))
                        .noneMatch(each -> Files.isExecutable(Path.of(each, PROGRAM)))) {
            throw new StackRefusedException(
                    "there is no program " + PROGRAM + " on the PATH; on Debian, apt-get install prometheus brings it");
        }
    }

    private Path config() {
        return directory.resolve("prometheus.yml");
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    protected List<String> commandLine() {
        return List.of(
                PROGRAM,
                "--config.file=" + config(),
                "--storage.tsdb.path=" + directory.resolve("series"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn");
    }

    @Override
    protected boolean isReady() {
        return api.isReady();
    }

    /** Where it is asked. */
    public PrometheusApi api() {
        return api;
    }

    @Override
    public void close() {
        stop();
        api.close();
    }
}
