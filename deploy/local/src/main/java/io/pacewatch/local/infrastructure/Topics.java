package io.pacewatch.local.infrastructure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics as {@code deploy/topics.json} lists them: one list for every way of running Pacewatch. The number of
 * replicas is left to the broker's default, since it depends on the cluster and not on the topic.
 */
public record Topics(List<Topic> topics) {

    /** A topic's name, partitions and Kafka settings. */
    public record Topic(String name, int partitions, Map<String, String> config) {

        /** Refuses what Kafka would refuse later with less to say. */
        public Topic {
            if (name == null || name.isBlank() || partitions < 1) {
                throw new IllegalArgumentException("topic " + name + " with " + partitions + " partitions");
            }
            config = Map.copyOf(config);
        }
    }

    /** Copies the list. */
    public Topics {
        topics = List.copyOf(topics);
    }

    /** Reads the list from its file. */
    public static Topics read(Path file) {
        try {
            return new JsonMapper().readValue(file.toFile(), Topics.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Creates what is absent. A topic that exists is left as it is: the services check it and say what is wrong. */
    public void createAbsent(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                                    .configs(topic.config()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("could not create the topics", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", interrupted);
        }
    }
}
