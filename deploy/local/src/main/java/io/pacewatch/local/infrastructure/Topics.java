package io.pacewatch.local.infrastructure;

import io.pacewatch.events.wire.TopicList;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes a broker have the topics of {@code deploy/topics.json}: one list for every way of running Pacewatch. */
public record Topics(TopicList list) {

    /** Reads the list from its file. */
    public static Topics read(Path file) {
        try (InputStream list = Files.newInputStream(file)) {
            return new Topics(TopicList.read(list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Creates what is absent. A topic that exists is left as it is: the services check it and say what is wrong. */
    public void createAbsent(KafkaClientSettings kafka) {
        try (Admin admin = Admin.create(kafka.with(Map.of()))) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(list.topics().stream()
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
