package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When messages are tried again. */
class RetryPlanTest {

    private static final Instant BEGUN = Instant.parse("2025-07-20T02:00:00Z");
    private static final List<Duration> STANDARD_WEBHOOKS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final RetryPlan PLAN = new RetryPlan(STANDARD_WEBHOOKS, Duration.ofHours(96), 10);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.999})
    void everyWaitIsTakenOnceWhateverTheJitter(double chance) {
        List<Duration> waits = new ArrayList<>();
        Instant now = BEGUN;
        for (Optional<Instant> next = PLAN.next(1, BEGUN, now, chance);
                next.isPresent();
                next = PLAN.next(waits.size() + 1, BEGUN, now, chance)) {
            waits.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(waits).hasSameSizeAs(STANDARD_WEBHOOKS);
        for (int i = 0; i < waits.size(); i++) {
            assertThat(waits.get(i)).isEqualTo(STANDARD_WEBHOOKS.get(i).plusMillis((long)
                    (STANDARD_WEBHOOKS.get(i).toMillis() * chance / 10)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "9, PT24H", "10, PT24H", "100, PT24H"})
    void whatIsNeverGivenUpWaitsTheLongestAgainAndAgain(int failed, Duration wait) {
        assertThat(PLAN.next(failed, BEGUN.plus(Duration.ofHours(500)), 0))
                .isEqualTo(BEGUN.plus(Duration.ofHours(500)).plus(wait));
    }

    @ParameterizedTest
    @CsvSource({
        "PT2M, PT2M",
        "PT1S, PT5S",
        "PT0S, PT5S",
        "PT-1H, PT5S",
        "PT24H, PT24H",
        "PT9000H, PT24H",
        "PT69902589H59M59S, PT24H"
    })
    void anAskedWaitIsKeptWithinThePlansOwn(Duration asked, Duration kept) {
        assertThat(PLAN.notBefore(BEGUN.plus(asked), BEGUN, BEGUN, 0)).contains(BEGUN.plus(kept));
    }

    @Test
    void jitterNeverComesBeforeTheAskedTime() {
        assertThat(PLAN.notBefore(BEGUN.plusSeconds(100), BEGUN, BEGUN, 0.5)).contains(BEGUN.plusSeconds(105));
    }

    @Test
    void givesUpAfterItsTime() {
        Instant late = BEGUN.plus(Duration.ofHours(90));

        assertThat(PLAN.next(9, BEGUN, late, 0)).isEmpty();
        assertThat(PLAN.notBefore(late.plus(Duration.ofHours(7)), BEGUN, late, 0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.999})
    void noTimeIsTooFarOrTooLongAgo(double chance) {
        assertThat(PLAN.notBefore(Instant.MAX, BEGUN, BEGUN, chance))
                .isEqualTo(PLAN.notBefore(BEGUN.plus(Duration.ofHours(24)), BEGUN, BEGUN, chance));
        assertThat(PLAN.notBefore(Instant.MIN, BEGUN, BEGUN, chance))
                .isEqualTo(PLAN.notBefore(BEGUN.plusSeconds(5), BEGUN, BEGUN, chance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5S"})
    void everyWaitIsSome(Duration none) {
        assertThatThrownBy(() -> new RetryPlan(List.of(Duration.ofSeconds(5), none), Duration.ofHours(1), 0))
                .hasMessageContaining("a wait of " + none);
    }

    @Test
    void jitterDoesNotShorten() {
        assertThatThrownBy(() -> new RetryPlan(STANDARD_WEBHOOKS, Duration.ofHours(1), -1))
                .hasMessageContaining("-1 %");
        assertThatThrownBy(() -> new RetryPlan(List.of(), Duration.ofHours(1), 0))
                .hasMessageContaining("at least one wait");
    }
}
