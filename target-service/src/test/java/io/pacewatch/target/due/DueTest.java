package io.pacewatch.target.due;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.clock.ClockFile;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.pacewatch.target.outbox.OutboxSweeper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A year of a goal whose figure comes late, in the order of its days: business time never goes back. */
@QuarkusTest
@QuarkusTestResource(value = DueInfrastructure.class, restrictToAnnotatedClass = true)
@TestMethodOrder(OrderAnnotation.class)
class DueTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MONTHLY = "due-monthly|331100";
    private static final String QUARTERLY = "due-quarterly|331100";
    private static final String ONCE = "due-once|331100";
    private static final String DONE = "due-done|331100";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "pacewatch.clock.file")
    Path clock;

    @Inject
    Jdbi jdbi;

    @Inject
    DueStore dues;

    @Inject
    Lateness lateness;

    @Inject
    GoalStore goals;

    @Inject
    JudgingTransaction judging;

    @Inject
    OutboxPublisher publisher;

    @Inject
    OutboxSweeper outbox;

    @Inject
    BusinessClock business;

    @Test
    @Order(1)
    void whatWasOverdueBeforeAnybodyWatchedIsShownAndToldToNobody() {
        await().atMost(SOON).until(() -> said(QUARTERLY).size() == 1);

        assertThat(said(MONTHLY)).containsExactly("2025-M05 REPORTER history");
        assertThat(said(QUARTERLY)).containsExactly("2025-M06 REPORTER history");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("verdict", nullValue())
                .body("late.period", equalTo("2025-M05"))
                .body("late.dueBy", equalTo("2025-06-25"))
                .body("awaiting", nullValue());
        when().get("/api/v1/goals?region=331100")
                .then()
                .body("items.find { it.id == 'monthly-goal' }.late.period", equalTo("2025-M05"));
        when().get("/api/v1/board")
                .then()
                .body("sections[0].goals.find { it.id == 'monthly-goal' }.late.period", equalTo("2025-M05"));
        when().get("/?lang=zh").then().body(containsString("数据逾期：2025年1—5月累计，应于2025-06-25前报送"));
    }

    @Test
    @Order(2)
    void aFigureOfALaterPeriodEndsIt() {
        post("due-monthly", "2025-M06", "50", "2025-07-20T02:00:00Z");

        await().atMost(SOON).until(() -> said(MONTHLY).size() == 2);
        assertThat(said(MONTHLY)).last().isEqualTo("2025-M05 ARRIVED history");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("late", nullValue())
                .body("verdict.late", nullValue())
                .body("verdict.status", equalTo("ON_PACE"));
    }

    @Test
    @Order(3)
    void threeWorkingDaysAreWaited() {
        moveTo("2025-08-29T07:59:00+08:00");

        assertThat(said(MONTHLY)).hasSize(2);
    }

    @Test
    @Order(4)
    void thenItsReporterIsToldOnceAndTheStatusStays() {
        moveTo("2025-08-29T08:00:00+08:00");

        await().atMost(SOON).until(() -> said(MONTHLY).size() == 3);
        ReadingLate late = events(MONTHLY).getLast();
        assertThat(late.step()).isEqualTo(LateStep.REPORTER);
        assertThat(late.news().is()).isTrue();
        assertThat(late.reports()).isEqualTo("bureau:lishui-stats");
        assertThat(late.goals()).extracting(g -> g.key().text()).containsExactly("monthly-goal|331100|2025");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("verdict.late.period", equalTo("2025-M07"))
                .body("verdict.status", equalTo("ON_PACE"));
        when().get("/q/metrics").then().body(containsString("pacewatch_series_late"));

        moveTo("2025-09-06T07:59:00+08:00");
        assertThat(said(MONTHLY)).hasSize(3);
    }

    @Test
    @Order(5)
    void afterFiveMoreTheSupervisionOfficeHearsOfItAndThenItComes() {
        moveTo("2025-09-06T08:00:00+08:00");
        await().atMost(SOON).until(() -> said(MONTHLY).size() == 4);
        assertThat(said(MONTHLY)).last().isEqualTo("2025-M07 SUPERVISION told");

        post("due-monthly", "2025-M07", "58", "2025-09-06T00:30:00Z");

        await().atMost(SOON).until(() -> said(MONTHLY).size() == 5);
        assertThat(said(MONTHLY)).last().isEqualTo("2025-M07 ARRIVED told");
        post("due-once", "2025-M08", "100", "2025-09-06T00:30:00Z");
        awaitStatus("once-goal", "ACHIEVED");
    }

    @Test
    @Order(6)
    void overAJumpTheLatestPeriodIsToldOnceHoweverManyInstancesLook() throws Exception {
        try (var instances = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> passes = IntStream.range(0, 4)
                    .mapToObj(i -> new DuePass(jdbi, dues, lateness, goals, judging, publisher, outbox, business))
                    .map(pass -> (Callable<Void>) () -> {
                        for (int times = 0; times < 5; times++) {
                            pass.pass();
                        }
                        return null;
                    })
                    .toList();
            ClockFile.at(clock).moveTo(at("2025-12-01T10:00:00+08:00"), InstantSource.system());
            for (var done : instances.invokeAll(passes)) {
                done.get();
            }
        }
        moveTo("2025-12-01T10:01:00+08:00");

        await().atMost(SOON).until(() -> said(QUARTERLY).size() == 2);
        assertThat(said(MONTHLY)).hasSize(6).last().isEqualTo("2025-M10 REPORTER told");
        assertThat(said(QUARTERLY)).last().isEqualTo("2025-M09 REPORTER told");
    }

    @Test
    @Order(7)
    void lookingAgainSaysNothingAgain() {
        jdbi.useTransaction(h -> {
            lateness.look(h, List.of(new SeriesKey("due-monthly", "331100")), business.instant());
            lateness.await(h, goals.withoutDueDay(h), business.instant());
        });
        assertThat(outbox.announce()).isTrue();

        assertThat(said(MONTHLY)).hasSize(6);
    }

    @Test
    @Order(8)
    void aGoalThatIsOpenAgainIsWaitedForAgain() {
        // Given a goal that was reached early, over whose further months nobody was asked
        assertThat(said(ONCE)).last().isEqualTo("2025-M07 ARRIVED told");

        post("due-once", "2025-M08", "60", "2025-12-01T02:00:00Z");

        await().atMost(SOON).until(() -> {
            outbox.announce();
            return said(ONCE).contains("2025-M10 REPORTER told");
        });
    }

    @Test
    @Order(9)
    void theClosingFigureIsAwaitedThenLate() {
        moveTo("2026-01-05T10:00:00+08:00");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("awaiting.period", equalTo("2025-M12"))
                .body("awaiting.dueBy", equalTo("2026-01-31"));

        when().get("/api/v1/goals/done-goal").then().body("verdict", nullValue());
        // An estimate closes nothing, and so ends no wait either.
        post("due-monthly", "2025-M12", "90", "2026-01-05T02:00:00Z", ReadingStatus.ESTIMATED);
        post("due-opened", "2025-M12", "1", "2026-01-05T02:00:00Z");
        awaitStatus("opened-goal", "ACHIEVED");

        moveTo("2026-03-10T10:00:00+08:00");

        await().atMost(SOON).until(() -> said(MONTHLY).contains("2025-M12 REPORTER told"));
        when().get("/api/v1/goals/monthly-goal").then().body("verdict.late.period", equalTo("2025-M12"));
        when().get("/api/v1/goals/done-goal")
                .then()
                .body("verdict.status", equalTo("MISSED"))
                .body("verdict.reason", equalTo("unreported"))
                .body("verdict.asOf", equalTo("2026-03-10T00:00:00+08:00"));
        when().get("/api/v1/goals/done-goal/verdicts")
                .then()
                .body("items.cause", contains("time"))
                .body("items.sequence", contains(1));
        when().get("/api/v1/goals/done-goal/recomputed").then().body("agrees", is(true));
        assertThat(said(ONCE)).contains("2025-M12 REPORTER told");
        // What silence has decided is one story, not also a late report.
        assertThat(said(DONE)).noneMatch(s -> s.startsWith("2025-M12"));
        assertThat(count("select count(*) from late_reading where indicator = 'due-done' and ended_at is null"))
                .isZero();
    }

    @Test
    @Order(10)
    void silenceCountsWhereTheReportOfCompletionIsTakenBackAndThenNothingIsDueAnyMore() {
        post("due-opened", "2025-M12", null, "2026-03-10T02:00:00Z");

        awaitStatus("opened-goal", "MISSED");
        when().get("/api/v1/goals/opened-goal").then().body("verdict.reason", equalTo("unreported"));
        moveTo("2026-04-10T10:00:00+08:00");
        assertThat(count("select count(*) from due where done_at is null")).isZero();
        assertThat(SentRecords.violations(broker, List.of(EventType.READING_LATE.topic())))
                .isEmpty();
    }

    private void moveTo(String time) {
        Instant to = at(time);
        ClockFile.at(clock).moveTo(to, InstantSource.system());
        await().atMost(SOON)
                .until(() -> !Instant.parse(when().get("/api/v1/status").path("passAt"))
                        .isBefore(to));
        assertThat(outbox.announce()).isTrue();
    }

    private static void awaitStatus(String goal, String status) {
        await().atMost(SOON)
                .until(() -> status.equals(when().get("/api/v1/goals/" + goal).path("verdict.status")));
    }

    private long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private List<String> said(String key) {
        return events(key).stream()
                .map(e -> e.period() + " " + e.step() + " "
                        + (e.news().is() ? "told" : e.news().reason()))
                .toList();
    }

    private List<ReadingLate> events(String key) {
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

    private void post(String indicator, String period, @Nullable String value, String publishedAt) {
        post(indicator, period, value, publishedAt, ReadingStatus.FINAL);
    }

    /** Sends a figure; without a value, that it is withdrawn. */
    private void post(
            String indicator, String period, @Nullable String value, String publishedAt, ReadingStatus status) {
        Reading reading = new Reading(
                indicator,
                "331100",
                Period.parse(period),
                value == null ? null : new BigDecimal(value),
                status,
                Instant.parse(publishedAt),
                true,
                value == null,
                null,
                null,
                null,
                null,
                false,
                "S-" + UUID.randomUUID(),
                1,
                1,
                "lishui-stats",
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        CloudEvent event = CloudEvent.of(
                EventType.READING,
                reading.eventId(),
                "/ingest-service",
                reading.acceptedAt(),
                reading.series().text(),
                null,
                reading);
        var record = new ProducerRecord<>(event.topic(), event.key().getBytes(StandardCharsets.UTF_8), event.data());
        event.headers().forEach((name, bytes) -> record.headers().add(name, bytes));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(record);
        }
    }
}
