package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.stack.Stack;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts go away at the worst moments and come back; each warning is told once. Each test has a goal of its own. */
class CrashTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    private static RunningStack running;

    @BeforeAll
    static void start(@TempDir Path directory) {
        running = RunningStack.at(directory, "2025-07-20T10:00:00+08:00");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void targetServiceDiesBetweenCommitAndPublish() {
        commitButDoNotPublish("gdp-growth");

        running.stack.kill(Stack.TARGET);
        running.signal("CONT", "kafka");
        running.stack.start(Stack.TARGET);

        isToldExactlyOnce("gdp-growth");
    }

    @Test
    void targetServiceDiesBetweenPublishAndMark() throws SQLException {
        String goal = "industrial-value-added-growth";
        commitButDoNotPublish(goal);
        try (Connection holding = running.database.open()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("select 1 from target.verdict where published_at is null for update");
            running.signal("CONT", "kafka");
            // Published: alert-service has it. Not marked: its row is held.
            await().atMost(SOON)
                    .until(() -> running.database.count(
                                    "select count(*) from alert.goal_watch where goal_id = '" + goal + "'")
                            == 1);
            assertThat(unpublished(goal)).isEqualTo(1);
            running.stack.kill(Stack.TARGET);
            holding.rollback();
        }
        running.stack.start(Stack.TARGET);

        isToldExactlyOnce(goal);
    }

    @Test
    void theBrokerGoesAwayAndAllGoesOnWhenItIsBack() {
        String goal = "retail-sales-growth";
        assertThat(running.post(RunningStack.reading(
                                goal, "2025-M05", "6.5", "preliminary", "2025-06-18T10:00:00+08:00"))
                        .status())
                .isEqualTo(202);
        running.awaitStatus(goal, "ON_PACE");

        running.stack.kill("kafka");
        long begin = System.nanoTime();
        HttpResponse<String> refused = running.postForHeaders(behind(goal));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(took).isLessThan(ANSWERED_WITHIN);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"accepted\":0");

        running.stack.start("kafka");
        running.postUntilAccepted(behind(goal));
        running.awaitStatus(goal, "BEHIND");
        running.awaitIdle();
        assertThat(mailsAbout(goal)).isEqualTo(1);
    }

    private static String behind(String goal) {
        return RunningStack.reading(goal, "2025-M06", "3.6", "preliminary", "2025-07-18T10:00:00+08:00");
    }

    /** The broker takes the reading and is then stopped where it stands, so that the verdict cannot leave. */
    private static void commitButDoNotPublish(String goal) {
        running.awaitIdle();
        running.stack.stop(Stack.TARGET);
        running.postUntilAccepted(behind(goal));
        try (Connection holding = running.database.open()) {
            holding.setAutoCommit(false);
            // target-service waits here, in the middle of its transaction, until the broker has been stopped.
            holding.createStatement().execute("lock table target.verdict in share mode");
            running.stack.part(Stack.TARGET).launch();
            await().atMost(SOON)
                    .until(() -> running.database.count(
                                    "select count(*) from pg_locks where not granted and relation = 'target.verdict'::regclass")
                            > 0);
            running.signal("STOP", "kafka");
            holding.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(SOON).until(() -> unpublished(goal) == 1);
    }

    private static void isToldExactlyOnce(String goal) {
        running.awaitStatus(goal, "BEHIND");
        running.awaitIdle();
        assertThat(count("select count(*) from target.verdict where goal_key = '%s'", goal))
                .isEqualTo(1);
        assertThat(unpublished(goal)).isZero();
        assertThat(running.database.count(
                        "select count(*) from target.reading_version where indicator = '" + goal + "'"))
                .isEqualTo(1);
        assertThat(mailsAbout(goal)).isEqualTo(1);
        new Ledger(running).agreesWithARecomputation(goal);
    }

    private static long unpublished(String goal) {
        return count("select count(*) from target.verdict where published_at is null and goal_key = '%s'", goal);
    }

    private static long count(String sql, String goal) {
        return running.database.count(sql.formatted(goal + "|331100|2025"));
    }

    private static long mailsAbout(String goal) {
        String name = running.goal(goal).path("name").path("zh").asText();
        return running.warnings().stream()
                .filter(mail -> mail.path("subject").asText().contains(name))
                .count();
    }
}
