package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.JavaPart;
import io.pacewatch.local.infrastructure.StartArchive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One of the three services, as Quarkus built it, in a JVM of its own. */
final class ServicePart extends JavaPart {
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Path jar;
    private final int port;
    private final Map<String, String> properties;
    private final ArchiveUse archive;
    private final HttpClient http;

    ServicePart(
            String name,
            Path jar,
            Path log,
            int port,
            Map<String, String> properties,
            ArchiveUse archive,
            HttpClient http) {
        super(name, log);
        this.archive = archive;
        this.jar = jar;
        this.port = port;
        this.properties = Map.copyOf(properties);
        this.http = http;
    }

    /** Refuses before anything is started what could not be started in the end. */
    void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new StackRefusedException(jar + " is missing: build " + name() + " first");
        }
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    protected List<String> arguments() {
        List<String> arguments = new ArrayList<>(archive.options(StartArchive.of(jar)));
        arguments.addAll(List.of(
                "-Xmx160m",
                // Else the heap begins as large as it may become on a big machine, and is never given back.
                "-Xms32m",
                "-XX:+UseSerialGC",
                // A thread that dies of it leaves a service that looks alive and does nothing; its next process works.
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port));
        properties.forEach((key, value) -> {
            if (!isSecret(key)) {
                arguments.add("-D" + key + "=" + value);
            }
        });
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    /** Everybody on a machine may read a process's arguments, and only its owner its environment. */
    @Override
    protected Map<String, String> environment() {
        return properties.entrySet().stream()
                .filter(each -> isSecret(each.getKey()))
                .collect(Collectors.toMap(each -> variable(each.getKey()), Map.Entry::getValue));
    }

    private static boolean isSecret(String property) {
        return property.endsWith("password");
    }

    /** The environment's name for a configuration property. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    protected Duration ending() {
        return archive.ending(super.ending());
    }

    @Override
    protected boolean isReady() {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name(), interrupted);
        }
    }
}
