package io.pacewatch.events.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The topics as {@code deploy/topics.json} lists them, from which they are created and by which services check them.
 * The number of replicas is left to the broker's default, since it depends on the cluster and not on the topic.
 */
public record TopicList(List<Topic> topics) {

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
    public TopicList {
        topics = List.copyOf(topics);
    }

    /** The list of this release, as the build packaged it. */
    public static TopicList packaged() {
        try (InputStream list = TopicList.class.getResourceAsStream("/topics.json")) {
            return read(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list that is written as {@code deploy/topics.json} is. */
    public static TopicList read(InputStream list) throws IOException {
        return new JsonMapper().readValue(list, TopicList.class);
    }

    /** The topic of this name. */
    public Topic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + name + " in the list"));
    }
}
