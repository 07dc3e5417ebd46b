package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.stack.Stack;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of each service on one broker and one database: nothing is done twice, whoever comes and goes. */
@Tag("chaos")
class TwoOfEachTest {

    private static final String CLOCK = "2025-07-20T10:00:00+08:00";
    private static final List<String> INGESTS = List.of(Stack.INGEST, Stack.second(Stack.INGEST));
    /** Goals that are judged from two series, with a growth rate that is on pace. */
    private static final Map<String, String> TWO_SERIES =
            Map.of("gdp-growth", "gdp", "industrial-value-added-growth", "industrial-value-added");

    private static final int TOGETHER = 1_000;
    /** A static member that merely closes is missed only after its session of 6 s. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);

    /** A relay that is silent for too long leaves a mail uncertain too, on a machine that is busy enough. */
    private static final String LEFT_UNDER_WAY = """
            select count(*) from alert.history where kind = 'MESSAGE_UNCERTAIN'
                and why in ('the sender stopped before the answer', 'the service ended before the relay answered')""";

    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    @Test
    void nothingIsDoneTwice(@TempDir Path directory) {
        try (RunningStack running = RunningStack.twoOfEach(directory, CLOCK)) {
            Ledger ledger = new Ledger(running);
            seedsWereAnnouncedOnce(ledger);
            Instant began = Instant.now();
            int before = seriesThatFeedOneGoalArePostedTogether(running, ledger);

            lap("series that feed one goal, posted together", began);
            began = Instant.now();
            try (Bureaus bureaus = new Bureaus(running, INGESTS)) {
                eachIsRestartedInTurn(running, bureaus);
                lap("restarts", began);
                began = Instant.now();
                assertThat(running.database.count(LEFT_UNDER_WAY))
                        .as("mails left under way by a restart in good order")
                        .isZero();
                eachIsKilledInTurn(running, bureaus);
                bureaus.stop();
                running.awaitIdle();
                lap("kills", began);
                ledger.holdsWhatWasPosted(bureaus, before);
            }
            assertThat(running.client.moveClock(
                            OffsetDateTime.parse(CLOCK).plusDays(1).toInstant()))
                    .as("instances that have not seen the new time")
                    .isEmpty();
            eachEndsInTimeWithNothingToStandOn(running);
        }
    }

    private static void lap(String step, Instant since) {
        System.out.printf(
                "%s: %d s%n", step, Duration.between(since, Instant.now()).toSeconds());
    }

    /** Two instances have started at once on an empty database. */
    private static void seedsWereAnnouncedOnce(Ledger ledger) {
        for (String topic : List.of("pacewatch.catalogue.v1", "pacewatch.goals.v1")) {
            Map<String, Long> byKey = ledger.records(topic).stream()
                    .collect(Collectors.groupingBy(
                            record -> new String(record.key(), StandardCharsets.UTF_8), Collectors.counting()));
            assertThat(byKey)
                    .as(topic)
                    .isNotEmpty()
                    .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
        }
    }

    /** A growth rate and last year's level, from which its profile is worked out, each by another way at one time. */
    private static int seriesThatFeedOneGoalArePostedTogether(RunningStack running, Ledger ledger) {
        TWO_SERIES
                .values()
                .forEach(levels -> running.postUntilAccepted(
                        RunningStack.reading(levels, "2024", "2200", "final", "2025-03-03T10:00:00+08:00")));
        List<Map.Entry<String, String>> pairs = List.copyOf(TWO_SERIES.entrySet());
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < TOGETHER; i++) {
                String at = OffsetDateTime.parse("2025-07-10T08:00:00+08:00")
                        .plusMinutes(i)
                        .toString();
                var pair = pairs.get(i % pairs.size());
                String growth = RunningStack.reading(pair.getKey(), "2025-M06", decimal(95 + i % 9), "preliminary", at);
                String level =
                        RunningStack.reading(pair.getValue(), "2024-M06", decimal(10_000 + i), "preliminary", at);
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(
                                        () -> running.postUntilAccepted(INGESTS.subList(0, 1), growth), both),
                                CompletableFuture.runAsync(
                                        () -> running.postUntilAccepted(INGESTS.subList(1, 2), level), both))
                        .join();
            }
        }
        running.awaitIdle();
        TWO_SERIES.keySet().forEach(ledger::agreesWithARecomputation);
        return TWO_SERIES.size() + 2 * TOGETHER;
    }

    private static String decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static void eachIsRestartedInTurn(RunningStack running, Bureaus bureaus) {
        for (String service : List.of(Stack.TARGET, Stack.ALERT, Stack.INGEST)) {
            for (String instance : List.of(service, Stack.second(service))) {
                bureaus.awaitMore(30);
                Instant begin = Instant.now();
                endsInTime(running, instance);
                bureaus.awaitMore(30);
                Duration pause = longestWait(running, begin);
                running.stack.start(instance);
                System.out.printf("%s: longest wait for a verdict %d ms%n", instance, pause.toMillis());
                assertThat(pause).as("pause in judging when %s ends", instance).isLessThan(TAKEN_OVER_WITHIN);
            }
        }
    }

    private static Duration longestWait(RunningStack running, Instant since) {
        return Duration.ofMillis(running.database.count("""
                select coalesce(max(extract(epoch from created_at - accepted_at) * 1000), 0)::bigint
                from target.verdict where accepted_at > '%s'""".formatted(since)));
    }

    private static void eachIsKilledInTurn(RunningStack running, Bureaus bureaus) {
        for (String instance : List.of(Stack.TARGET, Stack.second(Stack.ALERT), Stack.second(Stack.INGEST))) {
            bureaus.awaitMore(50);
            running.stack.kill(instance);
            running.stack.start(instance);
        }
    }

    private static void eachEndsInTimeWithNothingToStandOn(RunningStack running) {
        running.stack.kill("postgres");
        endsInTime(running, Stack.TARGET);
        endsInTime(running, Stack.ALERT);
        running.stack.kill("kafka");
        endsInTime(running, Stack.second(Stack.TARGET));
        endsInTime(running, Stack.second(Stack.ALERT));
        endsInTime(running, Stack.INGEST);
    }

    private static void endsInTime(RunningStack running, String instance) {
        Instant begin = Instant.now();
        running.stack.stop(instance);
        Duration took = Duration.between(begin, Instant.now());
        System.out.printf("%s: ended after %d ms%n", instance, took.toMillis());
        assertThat(took).as("end of %s", instance).isLessThan(GONE_WITHIN);
    }

    /** For hours or nights: any instance ends in any way at any time. */
    @Test
    void nothingIsDoneTwiceHoweverOftenTheyDie(@TempDir Path directory) {
        long seed = Long.getLong("chaos.seed", System.nanoTime());
        int rounds = Integer.getInteger("chaos.rounds", 60);
        System.out.printf("chaos: -Dchaos.seed=%d -Dchaos.rounds=%d%n", seed, rounds);
        Random random = new Random(seed);
        List<String> instances = IntStream.range(0, 2)
                .boxed()
                .flatMap(second -> java.util.stream.Stream.of(Stack.INGEST, Stack.TARGET, Stack.ALERT)
                        .map(name -> second == 1 ? Stack.second(name) : name))
                .toList();
        try (RunningStack running = RunningStack.twoOfEach(directory, CLOCK);
                Bureaus bureaus = new Bureaus(running, INGESTS)) {
            for (int round = 0; round < rounds; round++) {
                bureaus.awaitMore(random.nextInt(1, 80));
                String instance = instances.get(random.nextInt(instances.size()));
                if (random.nextInt(4) == 0) {
                    running.stack.stop(instance);
                } else {
                    running.stack.kill(instance);
                }
                bureaus.awaitMore(random.nextInt(1, 80));
                running.stack.start(instance);
            }
            bureaus.stop();
            running.awaitIdle();
            new Ledger(running).holdsWhatWasPosted(bureaus, 0);
        }
    }
}
