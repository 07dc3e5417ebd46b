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
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.outbox.OutboxSweeper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A year of a goal whose figure comes late, in the order of its days: business time never goes back. */
@QuarkusTest
@QuarkusTestResource(value = DueInfrastructure.class, restrictToAnnotatedClass = true)
@TestMethodOrder(OrderAnnotation.class)
class DueTest {
    private static final String MONTHLY = "due-monthly|331100";
    private static final String QUARTERLY = "due-quarterly|331100";
    private static final String ONCE = "due-once|331100";
    private static final String DONE = "due-done|331100";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    DueStage stage;

    @Inject
    DueInstances instances;

    @Inject
    Jdbi jdbi;

    @Inject
    Lateness lateness;

    @Inject
    GoalStore goals;

    @Inject
    OutboxSweeper outbox;

    @Inject
    BusinessClock business;

    @Test
    @Order(1)
    void whatWasOverdueBeforeAnybodyWatchedIsShownAndToldToNobody() {
        await().atMost(DueStage.SOON).until(() -> stage.said(QUARTERLY).size() == 1);

        assertThat(stage.said(MONTHLY)).containsExactly("2025-M05 REPORTER history");
        assertThat(stage.said(QUARTERLY)).containsExactly("2025-M06 REPORTER history");
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
        stage.post("due-monthly", "2025-M06", "50", "2025-07-20T02:00:00Z");

        await().atMost(DueStage.SOON).until(() -> stage.said(MONTHLY).size() == 2);
        assertThat(stage.said(MONTHLY)).last().isEqualTo("2025-M05 ARRIVED history");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("late", nullValue())
                .body("verdict.late", nullValue())
                .body("verdict.status", equalTo("ON_PACE"));
    }

    @Test
    @Order(3)
    void threeWorkingDaysAreWaited() {
        stage.moveTo("2025-08-29T07:59:00+08:00");

        assertThat(stage.said(MONTHLY)).hasSize(2);
    }

    @Test
    @Order(4)
    void thenItsReporterIsToldOnceAndTheStatusStays() {
        stage.moveTo("2025-08-29T08:00:00+08:00");

        await().atMost(DueStage.SOON).until(() -> stage.said(MONTHLY).size() == 3);
        ReadingLate late = stage.events(MONTHLY).getLast();
        assertThat(late.step()).isEqualTo(LateStep.REPORTER);
        assertThat(late.news().is()).isTrue();
        assertThat(late.reports()).isEqualTo("bureau:lishui-stats");
        assertThat(late.goals()).extracting(g -> g.key().text()).containsExactly("monthly-goal|331100|2025");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("verdict.late.period", equalTo("2025-M07"))
                .body("verdict.status", equalTo("ON_PACE"));
        when().get("/q/metrics").then().body(containsString("pacewatch_series_late"));

        stage.moveTo("2025-09-06T07:59:00+08:00");
        assertThat(stage.said(MONTHLY)).hasSize(3);
    }

    @Test
    @Order(5)
    void afterFiveMoreTheSupervisionOfficeHearsOfItAndThenItComes() {
        stage.moveTo("2025-09-06T08:00:00+08:00");
        await().atMost(DueStage.SOON).until(() -> stage.said(MONTHLY).size() == 4);
        assertThat(stage.said(MONTHLY)).last().isEqualTo("2025-M07 SUPERVISION told");

        stage.post("due-monthly", "2025-M07", "58", "2025-09-06T00:30:00Z");

        await().atMost(DueStage.SOON).until(() -> stage.said(MONTHLY).size() == 5);
        assertThat(stage.said(MONTHLY)).last().isEqualTo("2025-M07 ARRIVED told");
        stage.post("due-once", "2025-M08", "100", "2025-09-06T00:30:00Z");
        DueStage.awaitStatus("once-goal", "ACHIEVED");
    }

    @Test
    @Order(6)
    void overAJumpTheLatestPeriodIsToldOnceHoweverManyInstancesLook() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> passes = IntStream.range(0, 4)
                    .mapToObj(i -> instances.another())
                    .map(pass -> (Callable<Void>) () -> {
                        for (int times = 0; times < 5; times++) {
                            pass.pass();
                        }
                        return null;
                    })
                    .toList();
            stage.setClock("2025-12-01T10:00:00+08:00");
            for (var done : threads.invokeAll(passes)) {
                done.get();
            }
        }
        stage.moveTo("2025-12-01T10:01:00+08:00");

        await().atMost(DueStage.SOON).until(() -> stage.said(QUARTERLY).size() == 2);
        assertThat(stage.said(MONTHLY)).hasSize(6).last().isEqualTo("2025-M10 REPORTER told");
        assertThat(stage.said(QUARTERLY)).last().isEqualTo("2025-M09 REPORTER told");
        assertThat(jdbi.withHandle(goals::withoutDueDay)).isEmpty();
    }

    @Test
    @Order(7)
    void lookingAgainSaysNothingAgain() {
        jdbi.useTransaction(h -> {
            lateness.look(h, List.of(new SeriesKey("due-monthly", "331100")), business.instant());
            lateness.await(h, goals.withoutDueDay(h), business.instant());
        });
        stage.awaitAnnounced();

        assertThat(stage.said(MONTHLY)).hasSize(6);
    }

    @Test
    @Order(8)
    void aGoalThatIsOpenAgainIsWaitedForAgain() {
        // Given a goal that was reached early, over whose further months nobody was asked
        assertThat(stage.said(ONCE)).last().isEqualTo("2025-M07 ARRIVED told");

        stage.post("due-once", "2025-M08", "60", "2025-12-01T02:00:00Z");

        await().atMost(DueStage.SOON).until(() -> {
            outbox.announce();
            return stage.said(ONCE).contains("2025-M10 REPORTER told");
        });
    }

    @Test
    @Order(9)
    void theClosingFigureIsAwaitedThenLate() {
        stage.moveTo("2026-01-05T10:00:00+08:00");
        when().get("/api/v1/goals/monthly-goal")
                .then()
                .body("awaiting.period", equalTo("2025-M12"))
                .body("awaiting.dueBy", equalTo("2026-01-31"));

        when().get("/api/v1/goals/done-goal").then().body("verdict", nullValue());
        // An estimate closes nothing, and so ends no wait either.
        stage.post("due-monthly", "2025-M12", "90", "2026-01-05T02:00:00Z", ReadingStatus.ESTIMATED);
        stage.post("due-opened", "2025-M12", "1", "2026-01-05T02:00:00Z");
        DueStage.awaitStatus("opened-goal", "ACHIEVED");

        stage.moveTo("2026-03-10T10:00:00+08:00");

        await().atMost(DueStage.SOON).until(() -> stage.said(MONTHLY).contains("2025-M12 REPORTER told"));
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
        assertThat(stage.said(ONCE)).contains("2025-M12 REPORTER told");
        // What silence has decided is one story, not also a late report.
        assertThat(stage.said(DONE)).noneMatch(s -> s.startsWith("2025-M12"));
        assertThat(stage.count("select count(*) from late_reading where indicator = 'due-done' and ended_at is null"))
                .isZero();
    }

    @Test
    @Order(10)
    void silenceCountsWhereTheReportOfCompletionIsTakenBackAndThenNothingIsDueAnyMore() {
        stage.post("due-opened", "2025-M12", null, "2026-03-10T02:00:00Z");

        DueStage.awaitStatus("opened-goal", "MISSED");
        when().get("/api/v1/goals/opened-goal").then().body("verdict.reason", equalTo("unreported"));
        stage.moveTo("2026-04-10T10:00:00+08:00");
        assertThat(stage.count("select count(*) from due where done_at is null"))
                .isZero();
        assertThat(SentRecords.violations(broker, List.of(EventType.READING_LATE.topic())))
                .isEmpty();
    }
}
