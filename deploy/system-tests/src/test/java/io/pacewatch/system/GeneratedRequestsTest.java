package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.infrastructure.ResidentMemory;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.system.generated.GeneratedRun;
import io.pacewatch.system.generated.RunReport;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of the services, they answer as their documents say. */
class GeneratedRequestsTest {

    /** The gate asks the same each time, so that a change is red for what it changed. */
    private static final long SEED_OF_FEW = 1;

    private static final long SEED_OF_MANY = Long.getLong("pacewatch.generated.seed", System.nanoTime() % 1_000_000);
    private static final int SHOWN = 2_000;
    private static final int FEW = 500;
    private static final int MANY = Integer.getInteger("pacewatch.generated.count", 10_000);
    private static final int ROWS = 12_000;
    private static final int ROWS_A_POST = 1_000;

    /** What compose and Kubernetes give each service, in MiB. */
    private static final double LIMIT = 560;

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-07-01T10:00:00+08:00");
    private static final String CLOCK = "2025-07-20T10:00:00+08:00";

    /** All requests come from one address. */
    private static final Map<String, String> NO_LIMITS = Map.of(
            "pacewatch.rate-limit.address.requests", "1000000",
            "pacewatch.rate-limit.token.requests", "1000000",
            "pacewatch.rate-limit.login.requests", "1000000");

    @Test
    void everyAnswerIsAsTheDocumentsSay(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, CLOCK, NO_LIMITS)) {
            isHeldToItsDocument(running, SEED_OF_FEW, FEW);
        }
    }

    @Test
    @Tag("chaos")
    void everyAnswerToThousandsIsAsTheDocumentsSay(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, CLOCK, NO_LIMITS)) {
            isHeldToItsDocument(running, SEED_OF_MANY, MANY);

            for (int i = 0; i < ROWS; i += ROWS_A_POST) {
                running.postUntilAccepted(List.of(Stack.INGEST), versions(i));
            }
            running.awaitIdle();
            Map<String, Double> resident = RunningStack.SERVICES.stream()
                    .collect(Collectors.toMap(
                            service -> service, service -> ResidentMemory.megabytes(running.stack.pid(service))));
            System.out.println("MiB after " + MANY + " requests and " + ROWS + " rows: " + resident);
            assertThat(resident)
                    .allSatisfy((service, megabytes) ->
                            assertThat(megabytes).as(service).isPositive().isLessThan(LIMIT * 4 / 5));
        }
    }

    /** Versions of twenty figures, the oldest first. */
    private static String versions(int from) {
        return IntStream.range(from, from + ROWS_A_POST)
                .mapToObj(i -> RunningStack.reading(
                        "retail-sales-growth",
                        "%d-%02d".formatted(2023 + i % 20 / 10, 3 + i % 10),
                        "5." + i % 10,
                        "preliminary",
                        FIRST.plusSeconds(i).toString()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void isHeldToItsDocument(RunningStack running, long seed, int requests) {
        FedStack fed = FedStack.of(running);

        RunReport report = new GeneratedRun(fed.services(), fed.callers(), fed.known(), seed).send(requests);

        System.out.println(report);
        assertThat(report.kinds()).as(() -> failures(running)).isEmpty();
        assertThat(report.neverDone())
                .as("what no request has reached; only what is dead is sent again")
                .isSubsetOf("alert-service POST /api/v1/deliveries/{id}/replay");
        assertThat(report.share(429)).as("refused for their number").isLessThan(0.03);
        assertThat(report.share(401)).as("not known").isLessThan(0.15);
        assertThat(report.share(503)).as("too busy").isLessThan(0.03);
        RunningStack.SERVICES.forEach(service -> assertThat(
                        running.client.get(service, "/q/health/ready").status())
                .as(service)
                .isEqualTo(200));
        assertThat(running.client.get(Stack.TARGET, "/api/v1/goals").status()).isEqualTo(200);
    }

    private static String failures(RunningStack running) {
        return RunningStack.SERVICES.stream()
                .flatMap(service -> running.files.failedRequests(service).stream())
                .map(trace -> trace.substring(0, Math.min(SHOWN, trace.length())))
                .collect(Collectors.joining("\n", "the services' logs: ", ""));
    }
}
