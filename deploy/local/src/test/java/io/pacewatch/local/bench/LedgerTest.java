package io.pacewatch.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final long SCHEDULED = TimeUnit.SECONDS.toNanos(7);

    private static final Instant START = Instant.parse("2025-07-20T02:00:00Z");
    private static final Instant TAKEN = START.plusMillis(2);

    private final Ledger ledger = new Ledger();

    @Test
    void countsFromTheTimeOfTheScheduleAndNotOfThePost() {
        Journey journey = ledger.expect(reading("900001", "1.50", true), SCHEDULED);

        journey.accepted(after(3));
        ledger.verdict("900001", new BigDecimal("1.5"), TAKEN, after(20));
        ledger.mail("900001", after(40));

        PathRun run = ledger.run(0);
        assertThat(ledger.complete()).isTrue();
        assertThat(run.lost()).isFalse();
        assertThat(run.accepted().max()).isBetween(3.0, 3.01);
        assertThat(run.verdict().p99()).isBetween(20.0, 20.02);
        assertThat(run.mail().p50()).isBetween(40.0, 40.04);
    }

    @Test
    void aVerdictThatComesTwiceIsCountedOnce() {
        ledger.expect(reading("900001", "1.5", false), SCHEDULED).accepted(after(1));
        ledger.expect(reading("900002", "2.5", false), SCHEDULED).accepted(after(1));

        ledger.verdict("900001", new BigDecimal("1.5"), TAKEN, after(20));
        ledger.verdict("900001", new BigDecimal("1.5"), TAKEN, after(30));

        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.run(0).verdict().missing()).isEqualTo(1);
        assertThat(ledger.run(0).lost()).isTrue();
    }

    @Test
    void aMailThatNobodyWaitsForReplacesNoneThatIsMissing() {
        ledger.expect(reading("900001", "1.5", true), SCHEDULED);

        ledger.mail("900002", after(5));

        assertThat(ledger.run(0).mail().missing()).isEqualTo(1);
    }

    @Test
    void aRefusedPostIsLost() {
        ledger.expect(reading("900001", "1.5", false), SCHEDULED).refused();

        assertThat(ledger.run(0).lost()).isTrue();
    }

    private static Arrival after(int millis) {
        return new Arrival(SCHEDULED + TimeUnit.MILLISECONDS.toNanos(millis), START.plusMillis(millis));
    }

    private static PlannedReading reading(String region, String value, boolean mails) {
        return new PlannedReading(region, new BigDecimal(value), Instant.EPOCH, mails);
    }
}
