package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.local.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is thrown at a stack, it judges on, stays ready, and keeps nothing of it in memory. */
@Tag("chaos")
class FloodTest {

    private static final Duration VERDICT_WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int VERSIONS = 3_000;
    private static final double HEAP_MAY_GROW = 1.2;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-04-18T10:00:00+08:00");

    private int posted;

    @Test
    void everyFloodIsSurvivedAndVerdictsGoOnMeanwhile(@TempDir Path directory) throws Exception {
        try (RunningStack running = RunningStack.at(directory, "2025-07-20T10:00:00+08:00");
                HttpClient http = HttpClient.newHttpClient()) {
            longSeries(running);
            List<Flood> floods = Flood.of(running);
            // Once, for what is loaded and compiled at its first use.
            for (Flood flood : floods) {
                flood.send(http).join();
            }
            verdictAfter(running);
            Map<String, Long> heapBefore = heap(running);
            Map<String, Long> processes = processes(running);

            Map<String, Duration> took = new TreeMap<>();
            for (Flood flood : floods) {
                CompletableFuture<List<Integer>> answers = flood.send(http);
                took.put(flood.name(), verdictAfter(running));
                assertThat(ready(running)).as("ready after %s", flood.name()).isEqualTo(200);
                assertThat(answers.join())
                        .as(flood.name())
                        .doesNotContain(500)
                        .isSubsetOf(List.of(0, 200, 400, 401, 413, 422, 429, 503));
            }

            assertThat(took)
                    .allSatisfy((flood, time) -> assertThat(time).as(flood).isLessThan(VERDICT_WITHIN));
            assertThat(processes(running)).isEqualTo(processes);
            assertThat(heap(running))
                    .allSatisfy((service, bytes) -> assertThat((double) bytes)
                            .as("live bytes of %s", service)
                            .isLessThan(HEAP_MAY_GROW * heapBefore.get(service)));
            assertThat(metrics(http, running))
                    .containsPattern("pacewatch_rate_limited_total\\{scope=\"login\"\\} [1-9]");
        }
    }

    /** Many versions of one figure. */
    private static void longSeries(RunningStack running) {
        String rows = IntStream.range(0, VERSIONS)
                .mapToObj(i -> RunningStack.reading(
                        "gdp-growth",
                        "2024-Q1",
                        "5." + i % 10,
                        "preliminary",
                        FIRST.minusYears(1).plusSeconds(i).toString()))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(running.post(rows).status()).isEqualTo(202);
        running.awaitIdle();
    }

    /** How long a reading that is posted now takes until it is judged. */
    private Duration verdictAfter(RunningStack running) {
        String time = FIRST.plusMinutes(++posted).toString();
        long begin = System.nanoTime();
        String submission = running.postUntilAccepted(
                List.of(Stack.INGEST),
                RunningStack.reading("gdp-growth", "2025-Q1", "6." + posted, "preliminary", time));
        await("a verdict while requests pour in")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .until(() -> running.database.count(
                                "select count(*) from target.receipt where submission = '" + submission + "'")
                        > 0);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String metrics(HttpClient http, RunningStack running) throws IOException, InterruptedException {
        URI place = URI.create(running.stack.url(Stack.INGEST).replace("localhost", "127.0.0.1") + "/q/metrics");
        return http.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                .body();
    }

    private static int ready(RunningStack running) {
        return running.client.get(Stack.TARGET, "/q/health/ready").status();
    }

    private static Map<String, Long> processes(RunningStack running) {
        return RunningStack.SERVICES.stream().collect(Collectors.toMap(s -> s, running.stack::pid));
    }

    /** What is reachable in each service after a collection. */
    private static Map<String, Long> heap(RunningStack running) throws Exception {
        Map<String, Long> live = new TreeMap<>();
        for (String service : RunningStack.SERVICES) {
            live.put(service, live(running.stack.pid(service)));
        }
        return live;
    }

    private static long live(long pid) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        command.addAll(List.of(String.valueOf(pid), "GC.class_histogram"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        String total = said.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }
}
