package io.pacewatch.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.bench.Journey.Stop;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final Instant BEGIN = Instant.parse("2025-07-20T02:00:00Z");

    private final Ledger ledger = new Ledger();
    private final Stretch stretch = new Stretch(ledger, BEGIN.plusSeconds(1), BEGIN.plusSeconds(3), 0.5);

    @Test
    void isOfWhatWasSeenInItWheneverThatBegan() {
        judged("900001", 500, 1000);
        judged("900002", 970, 1010);
        judged("900003", 2980, 3000);
        judged("900004", 2990, 3001);

        assertThat(stretch.count(Stop.VERDICT)).isEqualTo(2);
        assertThat(stretch.perSecond(Stop.VERDICT)).isEqualTo(1);
        assertThat(stretch.sinceAccepted(Stop.VERDICT).p50()).isBetween(20.0, 20.1);
        assertThat(stretch.sinceAccepted(Stop.VERDICT).max()).isBetween(40.0, 40.1);
    }

    @Test
    void whatItsServiceKnowsOfAVerdictEndsBeforeAReaderHasIt() {
        judged("900001", 1500, 1520);

        assertThat(stretch.acceptedToConfirmed().p50()).isBetween(19.5, 19.6);
    }

    @Test
    void aMailCountsFromTheAcceptanceOfItsReading() {
        judged("900001", 1500, 1520);
        ledger.mail("900001", arrival(1600));

        assertThat(stretch.sinceAccepted(Stop.MAIL).p99()).isBetween(100.0, 100.1);
    }

    @Test
    void whatIsStillOnItsWayIsCounted() {
        judged("900001", 1500, 1520);

        assertThat(stretch.underWay()).isEqualTo(1);
    }

    private void judged(String region, int taken, int seen) {
        ledger.expect(new PlannedReading(region, BigDecimal.ONE, Instant.EPOCH, true), 0)
                .accepted(arrival(taken));
        ledger.verdict(region, BigDecimal.ONE, BEGIN.plusMillis(taken), arrival(seen));
    }

    private static Arrival arrival(int millis) {
        return new Arrival(0, BEGIN.plusMillis(millis));
    }
}
