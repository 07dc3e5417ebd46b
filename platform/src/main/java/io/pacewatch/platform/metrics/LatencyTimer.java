package io.pacewatch.platform.metrics;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Timers whose quantiles Prometheus works out. It knows of a value only between which two boundaries it lies, so these
 * are a twentieth apart where the bars are; Micrometer's own are up to a third apart, and end at half a minute, which is
 * before a warning that waits for its window has left.
 */
public final class LatencyTimer {
    private static final int FINE = 50;
    private static final int COARSE = 8;
    private static final long NANOS = 1_000_000;

    private LatencyTimer() {}

    /** The beginning of a timer of this name. */
    public static Timer.Builder named(String name) {
        return Timer.builder(name).serviceLevelObjectives(boundaries().toArray(Duration[]::new));
    }

    /** From 1 ms to 1 s a twentieth apart, from there to beyond an hour a third. */
    static Stream<Duration> boundaries() {
        return Stream.concat(steps(1, FINE, 3 * FINE), steps(1000, COARSE, 30));
    }

    /** Steps up from so many milliseconds, so many in each decade; in short numbers, since people read them. */
    private static Stream<Duration> steps(int millis, int inDecade, int count) {
        return IntStream.range(0, count).mapToObj(step -> {
            double factor = Math.pow(10, (double) step / inDecade);
            double magnitude = Math.pow(10, Math.floor(Math.log10(factor)));
            double rounded = Math.round(factor / magnitude * 100) * magnitude / 100;
            return Duration.ofNanos(Math.round(rounded * millis * NANOS));
        });
    }
}
