package io.pacewatch.platform.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names what a service lives on: the channel that it consumes, its topic, and what the work is called. */
@ApplicationScoped
class ConsumingSettings {
    private final String channel;
    private final String topic;
    private final String work;

    @Inject
    ConsumingSettings(
            @ConfigProperty(name = "pacewatch.consuming.channel", defaultValue = "") String channel,
            @ConfigProperty(name = "pacewatch.consuming.topic", defaultValue = "") String topic,
            @ConfigProperty(name = "pacewatch.consuming.work", defaultValue = "") String work) {
        this.channel = channel;
        this.topic = topic;
        this.work = work;
    }

    String channel() {
        return channel;
    }

    String topic() {
        return topic;
    }

    /** The work as the health check calls it, such as judging. */
    String work() {
        return work;
    }
}
