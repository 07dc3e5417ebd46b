package io.pacewatch.local.bench;

import org.HdrHistogram.Histogram;

/** How long something took, in milliseconds, and how many of those due came. */
public record Latency(long due, long seen, double p50, double p95, double p99, double max) {
    private static final double MICROS_PER_MILLI = 1000;

    static Latency of(Histogram micros, long due) {
        return new Latency(
                due,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(95) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                micros.getMaxValue() / MICROS_PER_MILLI);
    }

    /** How many of those due did not come. */
    public long missing() {
        return due - seen;
    }
}
