package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services die at the worst moments; what was accepted is stored once, judged, and told. */
class NothingLostTest {

    private static final String CLOCK = "2025-07-20T10:00:00+08:00";
    private static final int READINGS = 300;

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
}
