package io.pacewatch.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a quota, for whom. */
class RateLimitTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimit limit = new RateLimit("token", 3, Duration.ofHours(1), meters);

    @Test
    void theFourthRequestOfThreeIsRefusedAndSaysWhenToComeAgain() {
        IntStream.range(0, 3).forEach(i -> assertThat(limit.take("t")).isInstanceOf(RateLimit.Within.class));

        RateLimit.Answer fourth = limit.take("t");

        assertThat(fourth)
                .isInstanceOfSatisfying(
                        RateLimit.Exceeded.class,
                        e -> assertThat(e.retryAfterSeconds()).isBetween(1190, 1200));
        assertThat(fourth.headers()).containsEntry("RateLimit-Policy", "\"token\";q=3;w=3600");
        assertThat(fourth.headers().get("RateLimit")).startsWith("\"token\";r=0;t=");
    }

    @Test
    void callersDoNotUseUpEachOthersQuota() {
        IntStream.range(0, 4).forEach(i -> limit.take("greedy"));

        assertThat(limit.take("modest")).isInstanceOf(RateLimit.Within.class);
    }

    @Test
    void lookingUsesUpNothing() {
        IntStream.range(0, 10).forEach(i -> limit.look("t"));

        assertThat(limit.take("t").headers().get("RateLimit")).startsWith("\"token\";r=2;");
    }

    @Test
    void whatIsRememberedOfCallersIsBounded() {
        IntStream.range(0, 10 * RateLimit.MOST_CALLERS).forEach(i -> limit.take("caller " + i));

        assertThat(limit.remembered()).isLessThanOrEqualTo(RateLimit.MOST_CALLERS);
    }

    @Test
    void theMeterIsThereFromTheStartAndCountsRefusals() {
        assertThat(refused()).isZero();

        IntStream.range(0, 5).forEach(i -> limit.take("t"));

        assertThat(refused()).isEqualTo(2);
    }

    private double refused() {
        return meters.get("pacewatch.rate.limited")
                .tag("scope", "token")
                .counter()
                .count();
    }
}
