package io.pacewatch.system;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Post readings of June, of four goals in turn, now better and now worse. Each is published a second after the one before
 * it: a long run posts more than there are minutes before the stack's clock, and what is from tomorrow is refused.
 */
final class Bureaus implements AutoCloseable {

    static final List<String> GOALS = List.of(
            "gdp-growth", "industrial-value-added-growth", "fixed-asset-investment-growth", "retail-sales-growth");
    private static final Map<String, String> MONTHLY_GOALS = Map.of(
            "industrial-value-added-growth", "9",
            "fixed-asset-investment-growth", "7",
            "retail-sales-growth", "6.5");
    private static final OffsetDateTime FIRST_PUBLISHED = OffsetDateTime.parse("2025-07-12T08:00:00+08:00");

    private final WatchedStack running;
    private final List<String> ingests;
    private final Queue<String> submissions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final FutureTask<?> posting = new FutureTask<>(this::post, null);
    private volatile boolean stopped;

    /** Begins to post, to these instances in turn. */
    Bureaus(WatchedStack running, List<String> ingests) {
        this.running = running;
        this.ingests = ingests;
        Thread.ofVirtual().start(posting);
    }

    private void post() {
        for (int i = 0; !stopped; i++) {
            List<String> turn = i % 2 == 0 ? ingests : ingests.reversed();
            submissions.add(running.postUntilAccepted(turn, reading(i)));
            posted.incrementAndGet();
        }
    }

    static String reading(int i) {
        String indicator = GOALS.get(i % GOALS.size());
        BigDecimal value = new BigDecimal(MONTHLY_GOALS.getOrDefault(indicator, "6.5"))
                .add(BigDecimal.valueOf(i / GOALS.size() % 30 - 20, 1));
        return WatchedStack.reading(
                indicator,
                "2025-M06",
                value.toPlainString(),
                "preliminary",
                FIRST_PUBLISHED.plusSeconds(i).toString());
    }

    /** Waits until so many more were accepted. */
    void awaitMore(int readings) {
        int wanted = posted.get() + readings;
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> posted.get() >= wanted || posting.isDone());
        if (posting.isDone()) {
            join();
        }
    }

    /** Ends after the reading in hand; fails as the posting did. */
    void stop() {
        stopped = true;
        join();
    }

    private void join() {
        try {
            posting.get();
        } catch (ExecutionException e) {
            throw new AssertionError("posting ended", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ids of all that was accepted. */
    Queue<String> submissions() {
        return submissions;
    }

    /** How many readings were accepted. */
    int posted() {
        return posted.get();
    }

    @Override
    public void close() {
        stop();
    }
}
