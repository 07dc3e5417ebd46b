package io.pacewatch.local.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.local.infrastructure.SecuredBroker;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import io.pacewatch.platform.kafka.Publication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each principal may do, by doing all of it, on a real broker with TLS, logins and an authorizer. */
class PrincipalsTest {
    private static final List<String> TOPICS = List.of(
            "pacewatch.readings.v1",
            "pacewatch.readings.v1.dlq",
            "pacewatch.verdicts.v1",
            "pacewatch.verdicts.v1.dlq",
            "pacewatch.catalogue.v1",
            "pacewatch.goals.v1");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() {
        broker = SecuredBroker.start(directory);
        TOPICS.forEach(
                topic -> assertThat(publish(broker.as("admin"), topic)).isInstanceOf(Publication.Confirmed.class));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, pacewatch.readings.v1",
        "target-service, pacewatch.readings.v1.dlq pacewatch.verdicts.v1 pacewatch.catalogue.v1 pacewatch.goals.v1",
        "alert-service, pacewatch.verdicts.v1.dlq",
        "command, ''"
    })
    void writesItsOwnTopicsAndNoOthers(String principal, String topics) {
        Map<String, Publication> outcomes = TOPICS.stream()
                .collect(Collectors.toMap(topic -> topic, topic -> publish(broker.as(principal), topic)));

        Set<String> confirmed = new TreeSet<>();
        outcomes.forEach((topic, outcome) -> {
            switch (outcome) {
                case Publication.Confirmed _ -> confirmed.add(topic);
                case Publication.TooLarge refused -> throw new AssertionError(refused);
                case Publication.NotSent refused -> assertThat(refused.reason()).containsIgnoringCase("authoriz");
                case Publication.Unconfirmed refused ->
                    assertThat(refused.reason()).containsIgnoringCase("authoriz");
            }
        });
        assertThat(confirmed).isEqualTo(words(topics));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, pacewatch.catalogue.v1",
        "target-service, pacewatch.readings.v1",
        "alert-service, pacewatch.verdicts.v1 pacewatch.catalogue.v1",
        "command, ''"
    })
    void readsItsOwnTopicsAndNoOthers(String principal, String topics) {
        Set<String> readable =
                TOPICS.stream().filter(topic -> canRead(principal, topic)).collect(Collectors.toSet());

        assertThat(readable).isEqualTo(words(topics));
    }

    @ParameterizedTest
    @CsvSource({"target-service, target-service", "alert-service, alert-service", "ingest-service, ''", "command, ''"})
    void consumesAndLeavesInItsOwnGroupOnly(String principal, String groups) {
        try (Admin admin = Admin.create(broker.as(principal).with(Map.of()))) {
            Set<String> own = List.of("target-service", "alert-service").stream()
                    .filter(group -> mayLeave(admin, group))
                    .collect(Collectors.toSet());

            assertThat(own).isEqualTo(words(groups));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, pacewatch.readings.v1 pacewatch.catalogue.v1",
        "target-service, pacewatch.readings.v1 pacewatch.readings.v1.dlq pacewatch.verdicts.v1 pacewatch.catalogue.v1"
                + " pacewatch.goals.v1",
        "alert-service, pacewatch.verdicts.v1 pacewatch.verdicts.v1.dlq pacewatch.catalogue.v1"
    })
    void seesHowItsTopicsAreKept(String principal, String topics) throws Exception {
        try (Admin admin = Admin.create(broker.as(principal).with(Map.of()))) {
            assertThat(admin.listTopics().names().get()).isEqualTo(words(topics));
            assertThat(admin.describeConfigs(words(topics).stream()
                                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                                    .toList())
                            .all()
                            .get())
                    .hasSameSizeAs(words(topics));
            assertThatThrownBy(() -> admin.deleteTopics(words(topics)).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void theCommandSeesWhatIsLeftToDo() throws Exception {
        try (Admin admin = Admin.create(broker.as("command").with(Map.of()))) {
            assertThat(admin.listConsumerGroupOffsets("target-service")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .isEmpty();
            assertThat(admin.describeTopics(List.of("pacewatch.readings.v1"))
                            .allTopicNames()
                            .get())
                    .hasSize(1);
        }
    }

    @Test
    void whoKnowsNoPasswordOrTrustsNoCertificateIsToldSo() {
        KafkaClientSettings stranger =
                changed("sasl.jaas.config", jaas -> jaas.replaceAll("password=\"[^\"]*\"", "password=\"guessed\""));
        KafkaClientSettings unsuspecting = changed("ssl.truststore.location", _ -> "");

        assertThatThrownBy(() -> names(stranger))
                .hasCauseInstanceOf(SaslAuthenticationException.class)
                .hasMessageContaining("Authentication failed");
        assertThatThrownBy(() -> names(unsuspecting)).hasCauseInstanceOf(SslAuthenticationException.class);
        assertThat(publish(stranger, "pacewatch.readings.v1"))
                .isInstanceOfSatisfying(
                        Publication.NotSent.class,
                        refused -> assertThat(refused.reason()).contains("Authentication failed"));
        assertThat(publish(KafkaClientSettings.at(broker.bootstrapServers()), "pacewatch.readings.v1"))
                .isInstanceOf(Publication.NotSent.class);
    }

    @Test
    void rightsThatTheListDoesNotGiveAreTakenAway() throws Exception {
        AclBinding surplus = new Grant("topic", "pacewatch.verdicts.v1", Set.of("Write"))
                .bindings("User:alert-service")
                .findFirst()
                .orElseThrow();
        try (Admin admin = Admin.create(broker.as("admin").with(Map.of()))) {
            Set<AclBinding> before = rights(admin);
            admin.createAcls(Set.of(surplus)).all().get();

            new PrincipalSetup(new PrincipalList(broker.principals()))
                    .make(broker.as("admin"), principal -> principal + "-knows");

            assertThat(rights(admin)).isEqualTo(before).doesNotContain(surplus);
        }
    }

    private static Set<AclBinding> rights(Admin admin) throws ExecutionException, InterruptedException {
        return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    private static Set<String> names(KafkaClientSettings settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings.with(Map.of()))) {
            return admin.listTopics().names().get();
        }
    }

    private static Publication publish(KafkaClientSettings settings, String topic) {
        byte[] data = "{}".getBytes(StandardCharsets.UTF_8);
        try (EventPublisher publisher = new EventPublisher(settings)) {
            return publisher
                    .publish(List.of(new CloudEvent("1", "/test", "test", Instant.EPOCH, topic, "key", null, data)))
                    .getFirst();
        }
    }

    private static boolean canRead(String principal, String topic) {
        try (var consumer = new KafkaConsumer<>(
                broker.as(principal).with(Map.of("auto.offset.reset", "earliest", "enable.auto.commit", false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            return !consumer.poll(SOON).isEmpty();
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    /** What HandOver asks for at the end; that there is no such member comes after the question of rights. */
    private static boolean mayLeave(Admin admin, String group) {
        var nobody = new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove("not-there")));
        try {
            admin.removeMembersFromConsumerGroup(group, nobody).all().get();
            return true;
        } catch (ExecutionException failed) {
            assertThat(failed)
                    .hasRootCauseInstanceOf(
                            failed.getCause() instanceof AuthorizationException
                                    ? failed.getCause().getClass()
                                    : UnknownMemberIdException.class);
            return !(failed.getCause() instanceof AuthorizationException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static KafkaClientSettings changed(String name, UnaryOperator<String> change) {
        Map<String, String> settings = new HashMap<>(broker.settings("ingest-service"));
        settings.computeIfPresent(name, (_, value) -> change.apply(value));
        if (settings.getOrDefault("ssl.truststore.location", "").isEmpty()) {
            settings.remove("ssl.truststore.location");
            settings.remove("ssl.truststore.type");
        }
        return new KafkaClientSettings(Map.copyOf(settings));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
