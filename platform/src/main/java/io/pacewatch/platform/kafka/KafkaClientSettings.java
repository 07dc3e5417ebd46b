package io.pacewatch.platform.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Gives every Kafka client all {@code kafka.*} settings: addresses, login, certificates. SmallRye's channels read the
 * same ones, so that a broker that asks for a login needs to be described once.
 */
@Singleton
public final class KafkaClientSettings {

    private final Map<String, Object> given;

    /** Takes what the configuration says under {@code kafka.*}, without that prefix. */
    @Inject
    public KafkaClientSettings(@Identifier("default-kafka-broker") Map<String, Object> given) {
        Map<String, Object> withoutGroup = new HashMap<>(given);
        // Quarkus names a group for the service; only a channel is a member of one.
        withoutGroup.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        this.given = Map.copyOf(withoutGroup);
    }

    /** Settings for a broker that asks for no login. */
    public static KafkaClientSettings at(String bootstrapServers) {
        return new KafkaClientSettings(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return String.valueOf(given.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** All settings for one client, whose own take precedence. */
    public Map<String, Object> with(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(given);
        all.putAll(own);
        return all;
    }
}
