package io.pacewatch.events.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was sent once, as it was sent.
 *
 * @param name    the kind of event: {@code reading}, {@code catalogue-region}
 * @param version counts from 1 per kind
 * @param path    the data; topic, key and headers are in a file beside it
 */
record GoldenFile(String name, int version, Path path) {

    private static final Pattern NAME = Pattern.compile("([a-z-]+)-v([0-9]+)\\.json");
    /** On no topic: what hooks are sent, which alert-service's {@code HookContractTest} holds. */
    private static final String OF_HOOKS = "alert";

    static Path directory() {
        try {
            return Path.of(GoldenFile.class.getResource("/golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that were on topics: found by listing, so that none can be left out. */
    static List<GoldenFile> all() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(path -> NAME.matcher(path.getFileName().toString()))
                    .filter(name -> name.matches() && !name.group(1).equals(OF_HOOKS))
                    .map(m -> new GoldenFile(
                            m.group(1),
                            Integer.parseInt(m.group(2)),
                            directory().resolve(m.group())))
                    .sorted(Comparator.comparing(GoldenFile::name).thenComparingInt(GoldenFile::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest of each kind. */
    static Map<String, GoldenFile> newest() {
        return all().stream()
                .collect(Collectors.toMap(
                        GoldenFile::name,
                        file -> file,
                        BinaryOperator.maxBy(Comparator.comparingInt(GoldenFile::version)),
                        TreeMap::new));
    }

    EventType<?> type() {
        return Specimens.all().get(name).type();
    }

    byte[] data() {
        return bytes(path);
    }

    JsonNode json() {
        return json(path);
    }

    /** Topic, key and headers. */
    JsonNode envelope() {
        return json(directory().resolve("%s-v%d.headers.json".formatted(name, version)));
    }

    private static JsonNode json(Path path) {
        try {
            return Wire.mapper().readTree(bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
