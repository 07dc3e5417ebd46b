package io.pacewatch.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The settings that a service reads while it runs, as variables of the environment: a variable with a slip in its name
 * is read by nobody, and nobody says so.
 */
final class Settings {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern SINGLE = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix");
    private static final Pattern KEY =
            Pattern.compile("(?m)^(pacewatch[^=\\s]*)=|\\$\\{(pacewatch[^:}]*)|^(kafka[^=\\s]*)=");

    private static final Pattern GROUP = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.\\w+\\.group\\.id=(.*)$");

    private Settings() {}

    /** Those of Quarkus' extensions that are not fixed when a service is built. */
    static Set<String> ofQuarkus() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL model : Collections.list(Settings.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream stream = model.openStream()) {
                for (JsonNode item : new JsonMapper().readTree(stream).findParents("phase")) {
                    if (item.path("phase").asText().equals("RUN_TIME")) {
                        names.add(item.at("/path/environmentVariable").asText());
                    }
                }
            }
        }
        return names;
    }

    /** Those that the code of this service and of the platform asks for. */
    static Set<String> of(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path module : List.of(ROOT.resolve("platform"), ROOT.resolve(service))) {
            Path sources = module.resolve("src/main/java");
            for (Path file : files(sources)) {
                String text = Files.readString(file);
                groups(SINGLE, text).forEach(names::add);
                if (MAPPING.matcher(text).find()) {
                    names.addAll(mapped(sources.relativize(file)));
                }
            }
        }
        groups(KEY, Files.readString(properties(service))).forEach(names::add);
        // KafkaClientSettings hands these to every client.
        AdminClientConfig.configNames().forEach(name -> names.add("kafka." + name));
        return new TreeSet<>(names.stream().map(Settings::variable).toList());
    }

    /** The service's port, which has to be that of its container. */
    static int port(String service) throws IOException {
        return Integer.parseInt(listed(service, "quarkus.http.port").getFirst());
    }

    /** What a setting of the service lists. */
    static List<String> listed(String service, String name) throws IOException {
        return groups(Pattern.compile("(?m)^" + Pattern.quote(name) + "=(.*)$"), Files.readString(properties(service)))
                .stream()
                .flatMap(values -> Stream.of(values.split(",")))
                .toList();
    }

    /** The consumer groups that the service is a member of. */
    static List<String> groups(String service) throws IOException {
        return groups(GROUP, Files.readString(properties(service)));
    }

    private static Path properties(String service) {
        return ROOT.resolve(service).resolve("src/main/resources/application.properties");
    }

    /** The groups of settings have no groups within that an installation would set. */
    private static List<String> mapped(Path file) {
        String name = file.toString().replaceFirst("\\.java$", "").replace('/', '.');
        try {
            Class<?> group = Class.forName(name);
            String prefix = group.getAnnotation(ConfigMapping.class).prefix();
            return Stream.of(group.getDeclaredMethods())
                    .map(method -> prefix + "." + StringUtil.skewer(method.getName()))
                    .toList();
        } catch (ClassNotFoundException notCompiled) {
            throw new IllegalStateException(notCompiled);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            for (int i = 1; i <= match.groupCount(); i++) {
                if (match.group(i) != null) {
                    found.add(match.group(i));
                }
            }
        }
        return found;
    }

    /** As MicroProfile Config writes a property in the environment. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
