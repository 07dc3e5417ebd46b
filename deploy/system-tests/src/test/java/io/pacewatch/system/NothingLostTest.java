package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.stack.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services die at the worst moments; what was accepted is stored once, judged, and told. */
class NothingLostTest {

    private static final String CLOCK = "2025-07-20T10:00:00+08:00";
    private static final int READINGS = 500;

    @Test
    void eachServiceIsKilledInTurnWhileReadingsArrive(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, CLOCK)) {
            CompletableFuture<?> restart = CompletableFuture.completedFuture(null);
            for (int i = 0; i < READINGS; i++) {
                // Why a service did not come back says more than that nobody answers.
                if (restart.isCompletedExceptionally()) {
                    restart.join();
                }
                if (i % 100 == 50) {
                    restart.join();
                    String victim =
                            List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT).get(i / 100 % 3);
                    running.stack.kill(victim);
                    restart = CompletableFuture.runAsync(() -> running.stack.start(victim));
                }
                running.postUntilAccepted(Bureaus.reading(i));
            }
            restart.join();
            running.awaitIdle();

            assertThat(running.database.count("select count(*) from target.reading_version"))
                    .isEqualTo(READINGS);
            assertThat(running.database.count(
                            "select count(distinct (indicator, published_at)) from target.reading_version"))
                    .isEqualTo(READINGS);
            Bureaus.GOALS.forEach(new Ledger(running)::agreesWithARecomputation);
            everyDueMailWasSent(running);
            running.everythingSentIsAsTheDocumentSays();
        }
    }

    private static void everyDueMailWasSent(RunningStack running) {
        long due = running.database.count("select count(distinct message_id) from alert.delivery where state = 'SENT'");
        long open =
                running.database.count("select count(*) from alert.delivery where state not in ('SENT', 'SUPPRESSED')");
        Map<String, Long> byId = running.mails().stream()
                .collect(Collectors.groupingBy(mail -> mail.path("messageId").asText(), Collectors.counting()));
        assertThat(open).isZero();
        assertThat(due).isPositive();
        assertThat(byId).hasSize((int) due);
    }

    @Test
    void targetServiceDiesBetweenCommitAndPublish(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, CLOCK)) {
            commitButDoNotPublish(running);

            running.stack.kill(Stack.TARGET);
            running.signal("CONT", "kafka");
            running.stack.start(Stack.TARGET);

            toldExactlyOnce(running);
        }
    }

    @Test
    void targetServiceDiesBetweenPublishAndMark(@TempDir Path directory) throws SQLException {
        try (RunningStack running = RunningStack.at(directory, CLOCK)) {
            commitButDoNotPublish(running);
            try (Connection holding = running.database.open()) {
                holding.setAutoCommit(false);
                holding.createStatement().execute("select 1 from target.verdict where published_at is null for update");
                running.signal("CONT", "kafka");
                // Published: alert-service has it. Not marked: its row is held.
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> running.database.count("select count(*) from alert.goal_watch") == 1);
                assertThat(running.database.count("select count(*) from target.verdict where published_at is null"))
                        .isEqualTo(1);
                running.stack.kill(Stack.TARGET);
                holding.rollback();
            }
            running.stack.start(Stack.TARGET);

            toldExactlyOnce(running);
        }
    }

    /** The broker takes the reading and is then stopped where it stands, so that the verdict cannot leave. */
    private static void commitButDoNotPublish(RunningStack running) {
        running.stack.stop(Stack.TARGET);
        running.postUntilAccepted(
                RunningStack.reading("gdp-growth", "2025-H1", "5.6", "preliminary", "2025-07-18T10:00:00+08:00"));
        try (Connection holding = running.database.open()) {
            holding.setAutoCommit(false);
            // target-service waits here, in the middle of its transaction, until the broker has been stopped.
            holding.createStatement().execute("lock table target.verdict in share mode");
            running.stack.part(Stack.TARGET).launch();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> running.database.count(
                                    "select count(*) from pg_locks where not granted and relation = 'target.verdict'::regclass")
                            > 0);
            running.signal("STOP", "kafka");
            holding.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        running.database.count("select count(*) from target.verdict where published_at is null") == 1);
    }

    private static void toldExactlyOnce(RunningStack running) {
        running.awaitStatus("gdp-growth", "BEHIND");
        running.awaitIdle();
        assertThat(running.database.count("select count(*) from target.verdict"))
                .isEqualTo(1);
        assertThat(running.database.count("select count(*) from target.verdict where published_at is null"))
                .isZero();
        assertThat(running.database.count("select count(*) from target.reading_version"))
                .isEqualTo(1);
        assertThat(running.mails()).hasSize(1);
        new Ledger(running).agreesWithARecomputation("gdp-growth");
    }
}
