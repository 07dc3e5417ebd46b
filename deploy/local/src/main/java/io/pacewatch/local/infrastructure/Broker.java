package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node, broker and controller in one process) that flushes as a production broker does.
 * What differs from production: replication factor 1, a small heap, and no wait before the first rebalance.
 */
public final class Broker extends JavaPart {
    private static final String HERE = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            """;

    private final ProjectRoot root;
    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final BrokerListeners listeners;

    Broker(ProjectRoot root, Path directory, Path log, int port, int controllerPort, BrokerListeners listeners) {
        super("kafka", log);
        this.root = root;
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.listeners = listeners;
    }

    /** The settings that are the same wherever a single broker runs, by Kafka's names for them. */
    public static Map<String, String> settings() {
        Properties settings = parsed(anywhere());
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, settings::getProperty));
    }

    /** A file, so that deploy/compose can give it to Kafka's own image. */
    private static String anywhere() {
        try (InputStream file = Broker.class.getResourceAsStream("broker.properties")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties parsed(String text) {
        try {
            Properties settings = new Properties();
            settings.load(new StringReader(text));
            return settings;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String url() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected List<String> arguments() {
        formatOnce();
        Path settings = writeSettings(data());
        return List.of(
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                root.childClassPath(),
                "kafka.Kafka",
                settings.toString());
    }

    @Override
    protected boolean isReady() {
        // Asked first: Kafka's client waits and complains where nobody listens.
        return Ports.listens(port) && answersAt(url(), listeners.login());
    }

    /** Whether a broker does its work at this address. */
    public static boolean answersAt(String bootstrapServers) {
        return answersAt(bootstrapServers, Map.of());
    }

    private static boolean answersAt(String bootstrapServers, Map<String, String> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", interrupted);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path writeSettings(Path data) {
        try {
            Files.createDirectories(directory);
            Properties settings = parsed((HERE + listeners.settings()).formatted(port, controllerPort));
            settings.putAll(settings());
            settings.setProperty("log.dirs", data.toString());
            Path file = directory.resolve("server.properties");
            // Written as properties are: the broker reads the file in a charset that has no Chinese path in it.
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Formats beside and renames when complete: a format that was cut off leaves nothing that looks like a broker's. */
    private void formatOnce() {
        if (Files.exists(data())) {
            return;
        }
        Path unfinished = directory.resolve("data.new");
        Tree.delete(unfinished);
        JavaPart tool = new StorageFormat(writeSettings(unfinished));
        tool.launch();
        // Joined without a limit on purpose: the tool writes two small files and ends by itself.
        tool.exited().join();
        if (!Files.exists(unfinished.resolve("meta.properties"))) {
            throw new PartFailedException(tool, "could not format the storage", null);
        }
        try {
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class StorageFormat extends JavaPart {
        private final Path settings;

        StorageFormat(Path settings) {
            super("kafka-storage", Broker.this.log().resolveSibling("kafka-storage.log"));
            this.settings = settings;
        }

        @Override
        public String url() {
            return settings.toString();
        }

        @Override
        protected List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of(
                    "-Xmx64m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    root.childClassPath(),
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    Uuid.randomUuid().toString(),
                    "-c",
                    settings.toString()));
            arguments.addAll(listeners.formatArguments());
            return arguments;
        }

        @Override
        protected boolean isReady() {
            return true;
        }
    }

    /** How long a start may take before something is wrong; a cold start on a busy machine takes about 10 s. */
    static Duration patience() {
        return Duration.ofSeconds(90);
    }
}
