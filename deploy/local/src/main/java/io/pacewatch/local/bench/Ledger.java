package io.pacewatch.local.bench;

import io.pacewatch.local.bench.Journey.Stop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is due in one run and when it came. All times of a run count from the moment at which a reading was to be posted,
 * not from when it was: a generator that is late because the system is slow must not make the system look fast.
 */
final class Ledger {

    private record Due(String region, BigDecimal value) {
        /** Without trailing zeros, which a number may lose on its way. */
        Due {
            value = value.stripTrailingZeros();
        }
    }

    private final Queue<Journey> journeys = new ConcurrentLinkedQueue<>();
    private final Map<Due, Journey> unjudged = new ConcurrentHashMap<>();
    private final Map<String, Queue<Journey>> unmailed = new ConcurrentHashMap<>();

    /** Before a reading is posted. */
    Journey expect(PlannedReading reading, long scheduled) {
        Journey journey = new Journey(scheduled, reading.mails());
        journeys.add(journey);
        unjudged.put(new Due(reading.region(), reading.value()), journey);
        if (reading.mails()) {
            unmailed.computeIfAbsent(reading.region(), none -> new ConcurrentLinkedQueue<>())
                    .add(journey);
        }
        return journey;
    }

    /** A verdict that comes again is nothing new. */
    void verdict(String region, BigDecimal value, @Nullable Instant acceptedAt, Arrival now) {
        Journey journey = unjudged.remove(new Due(region, value));
        if (journey != null) {
            journey.verdict(acceptedAt, now);
        }
    }

    /** A department's mails come in the order of what they are about. */
    void mail(String region, Arrival now) {
        Queue<Journey> waiting = unmailed.get(region);
        Journey journey = waiting == null ? null : waiting.poll();
        if (journey != null) {
            journey.mail(now);
        }
    }

    /** Whether everything came that is due so far. */
    boolean complete() {
        return journeys.stream().allMatch(Journey::isComplete);
    }

    Stream<Journey> journeys() {
        return journeys.stream();
    }

    PathRun run(double load) {
        return new PathRun(
                load,
                (int) journeys().filter(Journey::isRefused).count(),
                latency(Stop.ANSWER, Ledger::journeys),
                latency(Stop.VERDICT, Ledger::journeys),
                latency(Stop.MAIL, Ledger::mailing));
    }

    private Latency latency(Stop stop, Function<Ledger, Stream<Journey>> due) {
        return Latency.of(
                due.apply(this).map(each -> each.sinceScheduled(stop)),
                due.apply(this).count());
    }

    private Stream<Journey> mailing() {
        return journeys().filter(Journey::mails);
    }
}
