package io.pacewatch.local.principal;

import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A file of Kafka client settings, as Kafka's own tools take it ({@code --command-config}): protocol, login and
 * certificates for a broker that asks for them.
 */
public record ClientSettingsFile(@Nullable Path path) {

    /** No file: a broker that asks for nothing. */
    public static final ClientSettingsFile NONE = new ClientSettingsFile(null);

    /** The settings of the file for the broker at this address. */
    public KafkaClientSettings at(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        Properties read = read(path);
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        settings.put("bootstrap.servers", bootstrapServers);
        return new KafkaClientSettings(settings);
    }

    static Properties read(@Nullable Path path) {
        Properties properties = new Properties();
        if (path != null) {
            try (Reader file = Files.newBufferedReader(path)) {
                properties.load(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }
}
