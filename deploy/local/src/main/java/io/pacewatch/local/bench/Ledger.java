package io.pacewatch.local.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What is due in one run and when it came. All times count from the moment at which a reading was to be posted, not
 * from when it was: a generator that is late because the system is slow must not make the system look fast.
 */
final class Ledger {
    private static final int DIGITS = 3;

    private record Due(String region, BigDecimal value) {
        /** Without trailing zeros, which a number may lose on its way. */
        Due {
            value = value.stripTrailingZeros();
        }
    }

    private final Map<Due, Long> verdicts = new ConcurrentHashMap<>();
    private final Map<String, Queue<Long>> mails = new ConcurrentHashMap<>();
    private final AtomicInteger readingsDue = new AtomicInteger();
    private final AtomicInteger mailsDue = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Histogram toAccepted = new ConcurrentHistogram(DIGITS);
    private final Histogram toVerdict = new ConcurrentHistogram(DIGITS);
    private final Histogram toMail = new ConcurrentHistogram(DIGITS);

    /** Before a reading is posted. */
    void expect(PlannedReading reading, long scheduled) {
        readingsDue.incrementAndGet();
        verdicts.put(new Due(reading.region(), reading.value()), scheduled);
        if (reading.mails()) {
            mailsDue.incrementAndGet();
            mails.computeIfAbsent(reading.region(), none -> new ConcurrentLinkedQueue<>())
                    .add(scheduled);
        }
    }

    void accepted(long scheduled, long now) {
        record(toAccepted, scheduled, now);
    }

    void refused() {
        refused.incrementAndGet();
    }

    /** A verdict that comes again is nothing new. */
    void verdict(String region, BigDecimal value, long now) {
        Long scheduled = verdicts.remove(new Due(region, value));
        if (scheduled != null) {
            record(toVerdict, scheduled, now);
        }
    }

    /** A department's mails come in the order of what they are about. */
    void mail(String region, long now) {
        Queue<Long> waiting = mails.get(region);
        Long scheduled = waiting == null ? null : waiting.poll();
        if (scheduled != null) {
            record(toMail, scheduled, now);
        }
    }

    private static void record(Histogram histogram, long scheduled, long now) {
        histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, now - scheduled)));
    }

    /** Whether everything came that is due so far. */
    boolean complete() {
        return toAccepted.getTotalCount() + refused.get() == readingsDue.get()
                && toVerdict.getTotalCount() == readingsDue.get()
                && toMail.getTotalCount() == mailsDue.get();
    }

    PathRun run(double load) {
        return new PathRun(
                load,
                refused.get(),
                Latency.of(toAccepted, readingsDue.get()),
                Latency.of(toVerdict, readingsDue.get()),
                Latency.of(toMail, mailsDue.get()));
    }
}
