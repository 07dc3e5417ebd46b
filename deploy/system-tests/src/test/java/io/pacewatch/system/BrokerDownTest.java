package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes away and comes back; nobody restarts anything. */
class BrokerDownTest {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    @Test
    void ingestSaysSoInTimeAndAllGoesOnWhenTheBrokerIsBack(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, "2025-07-20T10:00:00+08:00")) {
            String before =
                    RunningStack.reading("gdp-growth", "2025-Q1", "6.4", "preliminary", "2025-04-18T10:00:00+08:00");
            assertThat(running.post(before).status()).isEqualTo(202);
            running.awaitStatus("gdp-growth", "ON_PACE");

            running.stack.kill("kafka");
            String reading =
                    RunningStack.reading("gdp-growth", "2025-H1", "5.6", "preliminary", "2025-07-18T10:00:00+08:00");
            long begin = System.nanoTime();
            HttpResponse<String> refused = running.postForHeaders(reading);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(took).isLessThan(ANSWERED_WITHIN);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.body()).contains("\"accepted\":0");

            running.stack.start("kafka");
            running.postUntilAccepted(reading);
            running.awaitStatus("gdp-growth", "BEHIND");
            running.awaitIdle();
            assertThat(running.mails()).hasSize(1);
        }
    }
}
