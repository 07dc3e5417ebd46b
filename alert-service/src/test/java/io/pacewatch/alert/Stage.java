package io.pacewatch.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.clock.ClockFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What tests do to the service from outside, and what they see of it. */
@ApplicationScoped
public class Stage {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String inbox;
    private final Path clock;
    private final BusinessClock business;
    private final Jdbi jdbi;

    Stage(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "test.inbox.url") String inbox,
            @ConfigProperty(name = "pacewatch.clock.file") Path clock,
            BusinessClock business,
            Jdbi jdbi) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.inbox = inbox;
        this.clock = clock;
        this.business = business;
        this.jdbi = jdbi;
    }

    void publish(Events... events) {
        for (Events each : events) {
            VerdictEvent event = each.event();
            publish(event.goal().key().text(), Wire.bytes(event));
        }
    }

    /** Publishes an event as part of a trace. */
    void publish(TraceContext trace, Events each) {
        VerdictEvent event = each.event();
        publish(
                event.goal().key().text(),
                Wire.bytes(event),
                CloudEvent.of(
                                EventType.VERDICT,
                                event.eventId(),
                                "/test",
                                event.judgedAt(),
                                event.goal().key().text(),
                                trace,
                                event)
                        .headers());
    }

    void publish(ReadingLate... steps) {
        for (ReadingLate each : steps) {
            publish(EventType.READING_LATE.type(), each);
        }
    }

    /** Publishes a step as an event of this type, whatever it is. */
    void publish(String type, ReadingLate step) {
        publish(
                step.series().text(),
                Wire.bytes(step),
                new CloudEvent(
                                step.eventId(),
                                "/target-service",
                                type,
                                step.noticedAt(),
                                EventType.READING_LATE.topic(),
                                step.series().text(),
                                null,
                                Wire.bytes(step))
                        .headers());
    }

    void publish(String key, byte[] value) {
        publish(key, value, Map.of());
    }

    private void publish(String key, byte[] value, Map<String, byte[]> headers) {
        var sent = new ProducerRecord<>(EventType.VERDICT.topic(), key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, bytes) -> sent.headers().add(name, bytes));
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> mails(String department) {
        try (InputStream answer = URI.create(inbox + "/api/mails").toURL().openStream()) {
            JsonNode all = Wire.mapper().readTree(answer);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(mail -> mail.path("to").asText().equals(department + "@lishui.example"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void waitDays(int days) {
        ClockFile.at(clock).moveTo(business.instant().plus(Duration.ofDays(days)), InstantSource.system());
    }

    /** As an operator does who has a department reached by another channel than mail. */
    void reachBy(String department, String channel, String address) {
        jdbi.useHandle(h -> h.execute("""
                        INSERT INTO alert.endpoint (id, channel, department, address, language)
                        VALUES ('mail:' || ?, ?, ?, ?, 'zh')""", department, channel, department, address));
    }

    /** As an operator does when the department's program is back at the same address. */
    void enable(String department) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE alert.endpoint SET disabled_at = NULL, disabled_reason = NULL WHERE id = 'webhook:' || ?",
                department));
    }

    String address(String department) {
        return jdbi.withHandle(h -> h.createQuery("SELECT address FROM alert.endpoint WHERE department = ?")
                .bind(0, department)
                .mapTo(String.class)
                .one());
    }

    long sequence(String goal) {
        return jdbi.withHandle(h -> h.createQuery("SELECT sequence FROM alert.goal_watch WHERE goal_id = :goal")
                .bind("goal", goal)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    List<String> deliveries(String goal) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT d.kind || ' ' || d.state || coalesce(' ' || d.reason, '') FROM alert.delivery d
                            JOIN alert.episode e ON e.id = d.episode_id
                        WHERE e.goal_id = :goal ORDER BY d.created_at, d.id""").bind("goal", goal).mapTo(String.class).list());
    }

    /** The id of a delivery of this goal's alert, which is left dead. */
    String dead(String goal) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        WITH message AS (INSERT INTO alert.message
                                (id, endpoint_id, state, opened_at, due_at, business_day)
                            SELECT 'dead-' || d.id, d.endpoint_id, 'DEAD', now(), now(), date '2025-07-20'
                            FROM alert.delivery d JOIN alert.episode e ON e.id = d.episode_id WHERE e.goal_id = :goal
                            RETURNING id)
                        UPDATE alert.delivery d SET state = 'DEAD', reason = NULL, message_id = message.id
                        FROM message WHERE message.id = 'dead-' || d.id RETURNING d.id""").bind("goal", goal).mapTo(String.class).one());
    }

    List<String> lateDeliveries(String indicator) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT d.kind || ' ' || d.state || coalesce(' ' || d.reason, '') FROM alert.delivery d
                            JOIN alert.late_notice n ON n.id = d.notice_id
                        WHERE n.indicator = :indicator ORDER BY d.created_at, d.id""")
                .bind("indicator", indicator)
                .mapTo(String.class)
                .list());
    }

    List<String> lateSteps(String indicator) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT step FROM alert.late_notice WHERE indicator = :indicator ORDER BY id")
                        .bind("indicator", indicator)
                        .mapTo(String.class)
                        .list());
    }

    List<String> history(String goal) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT y.kind FROM alert.history y JOIN alert.episode e ON e.id = y.episode_id
                        WHERE e.goal_id = :goal ORDER BY e.id, y.step""").bind("goal", goal).mapTo(String.class).list());
    }

    String episode(String goal) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM alert.episode WHERE goal_id = :goal ORDER BY id DESC LIMIT 1")
                        .bind("goal", goal)
                        .mapTo(String.class)
                        .one());
    }

    /** As a kill between the relay's answer and its being written down leaves it. */
    void loseTheAnswer(String goal) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    UPDATE alert.message SET state = 'LEASED', lease_owner = 'dead', lease_until = now()
                    WHERE id IN (SELECT message_id FROM alert.delivery d JOIN alert.episode e ON e.id = d.episode_id
                        WHERE e.goal_id = :goal)""").bind("goal", goal).execute();
            h.createUpdate("""
                    UPDATE alert.delivery SET state = 'LEASED', sent_at = NULL
                    WHERE episode_id IN (SELECT id FROM alert.episode WHERE goal_id = :goal)""").bind("goal", goal).execute();
        });
    }
}
