package io.pacewatch.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final long SCHEDULED = TimeUnit.SECONDS.toNanos(7);

    private final Ledger ledger = new Ledger();

    @Test
    void countsFromTheTimeOfTheScheduleAndNotOfThePost() {
        ledger.expect(reading("900001", "1.50", true), SCHEDULED);

        ledger.accepted(SCHEDULED, after(3));
        ledger.verdict("900001", new BigDecimal("1.5"), after(20));
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
        ledger.expect(reading("900001", "1.5", false), SCHEDULED);
        ledger.expect(reading("900002", "2.5", false), SCHEDULED);
        ledger.accepted(SCHEDULED, after(1));
        ledger.accepted(SCHEDULED, after(1));

        ledger.verdict("900001", new BigDecimal("1.5"), after(20));
        ledger.verdict("900001", new BigDecimal("1.5"), after(30));

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
        ledger.expect(reading("900001", "1.5", false), SCHEDULED);

        ledger.refused();

        assertThat(ledger.run(0).lost()).isTrue();
    }

    private static long after(int millis) {
        return SCHEDULED + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static PlannedReading reading(String region, String value, boolean mails) {
        return new PlannedReading(region, new BigDecimal(value), Instant.EPOCH, mails);
    }
}
