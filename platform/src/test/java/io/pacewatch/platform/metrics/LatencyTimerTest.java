package io.pacewatch.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTimerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<Duration> BOUNDARIES = LatencyTimer.boundaries().toList();

    @Test
    void aQuantileBelowASecondIsKnownToATwentieth() {
        assertThat(BOUNDARIES).startsWith(Duration.ofMillis(1), Duration.ofNanos(1_050_000));
        assertThat(IntStream.range(1, BOUNDARIES.size())).allSatisfy(i -> {
            double growth =
                    (double) BOUNDARIES.get(i).toNanos() / BOUNDARIES.get(i - 1).toNanos();
            assertThat(growth).isBetween(1.03, BOUNDARIES.get(i).compareTo(SECOND) <= 0 ? 1.055 : 1.34);
        });
    }

    @Test
    void aWarningThatWaitsForItsWindowIsWithinThem() {
        assertThat(BOUNDARIES.getLast()).isGreaterThan(Duration.ofHours(1));
        assertThat(BOUNDARIES).as("a series of each service for each of them").hasSizeLessThan(200);
    }
}
