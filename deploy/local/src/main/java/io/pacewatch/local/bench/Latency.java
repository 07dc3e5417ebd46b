package io.pacewatch.local.bench;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How long something took, in milliseconds, and how many of those due came. */
public record Latency(long due, long seen, double p50, double p95, double p99, double max) {
    private static final double MICROS_PER_MILLI = 1000;
    private static final int DIGITS = 3;

    /** Of so many that were due; empty are those that did not come. */
    static Latency of(Stream<OptionalLong> micros, long due) {
        Histogram histogram = new Histogram(DIGITS);
        micros.forEach(each -> each.ifPresent(histogram::recordValue));
        return new Latency(
                due,
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / MICROS_PER_MILLI,
                histogram.getValueAtPercentile(95) / MICROS_PER_MILLI,
                histogram.getValueAtPercentile(99) / MICROS_PER_MILLI,
                histogram.getMaxValue() / MICROS_PER_MILLI);
    }

    /** The same with each of them so many milliseconds shorter. */
    Latency less(double millis) {
        return new Latency(due, seen, p50 - millis, p95 - millis, p99 - millis, max - millis);
    }

    /** How many of those due did not come. */
    public long missing() {
        return due - seen;
    }
}
