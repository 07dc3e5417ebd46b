package io.pacewatch.target.due;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;

import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.ClockFile;
import io.pacewatch.target.Postings;
import io.pacewatch.target.outbox.OutboxSweeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What tests of the year do to the service from outside, and what they see of it. */
@ApplicationScoped
class DueStage {
    static final Duration SOON = Duration.ofSeconds(20);

    private final String broker;
    private final Path clock;
    private final Jdbi jdbi;
    private final OutboxSweeper outbox;

    DueStage(
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
            @ConfigProperty(name = "pacewatch.clock.file") Path clock,
            Jdbi jdbi,
            OutboxSweeper outbox) {
        this.broker = broker;
        this.clock = clock;
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    void moveTo(String time) {
        Instant to = setClock(time);
        await().atMost(SOON)
                .until(() -> !Instant.parse(when().get("/api/v1/status").path("passAt"))
                        .isBefore(to));
        awaitAnnounced();
    }

    /** What was to be announced is out, by this call or by the service's own, which comes each second. */
    void awaitAnnounced() {
        await().atMost(SOON).until(outbox::announce);
    }

    static void awaitStatus(String goal, String status) {
        await().atMost(SOON)
                .until(() -> status.equals(when().get("/api/v1/goals/" + goal).path("verdict.status")));
    }

    long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    /** Sets the business clock and waits for nothing. */
    Instant setClock(String time) {
        Instant to = OffsetDateTime.parse(time).toInstant();
        ClockFile.at(clock).moveTo(to, InstantSource.system());
        return to;
    }

    List<String> said(String key) {
        return events(key).stream()
                .map(e -> e.period() + " " + e.step() + " "
                        + (e.news().is() ? "told" : e.news().reason()))
                .toList();
    }

    List<ReadingLate> events(String key) {
        return SentRecords.on(broker, List.of(EventType.READING_LATE.topic())).stream()
                .filter(r -> key.equals(r.key()))
                .map(r -> {
                    try {
                        return Wire.mapper().readValue(r.value(), ReadingLate.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    void post(String indicator, String period, @Nullable String value, String publishedAt) {
        post(indicator, period, value, publishedAt, ReadingStatus.FINAL);
    }

    /** Sends a figure; without a value, that it is withdrawn. */
    void post(String indicator, String period, @Nullable String value, String publishedAt, ReadingStatus status) {
        Reading reading = Postings.as(Postings.reading(indicator, "331100", period, value, publishedAt), status);
        try (Postings postings = new Postings(broker)) {
            postings.post(reading);
        }
    }
}
