package io.pacewatch.events.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.events.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Instant APRIL = Instant.parse("2025-04-21T02:00:00Z");

    private static Reading reading(String value, ReadingStatus status, Instant published, String submission, int row) {
        return reading(value, status, published, submission, row, null, null);
    }

    private static Reading event(LocalDate occurredOn, LocalDate expectedOn) {
        return reading("0.6", ReadingStatus.FINAL, APRIL, "01A", 1, occurredOn, expectedOn);
    }

    private static Reading reading(
            String value,
            ReadingStatus status,
            Instant published,
            String submission,
            int row,
            LocalDate occurredOn,
            LocalDate expectedOn) {
        return new Reading(
                "gdp-growth",
                "331100",
                Period.parse("2025-Q1"),
                value == null ? null : new BigDecimal(value),
                status,
                published,
                true,
                value == null,
                occurredOn,
                expectedOn,
                null,
                null,
                false,
                submission,
                row,
                9,
                "lishui-stats",
                APRIL.plusSeconds(row));
    }

    @Test
    void versionsAreOrderedByWhatTheyCarryHoweverTheyArrive() {
        List<Reading> ordered = List.of(
                reading("5.6", ReadingStatus.PRELIMINARY, APRIL, "01A", 1),
                reading("5.7", ReadingStatus.REVISED, APRIL, "01A", 2),
                reading("5.7", ReadingStatus.REVISED, APRIL, "01A", 3),
                reading("5.5", ReadingStatus.ESTIMATED, APRIL.plusSeconds(1), "01A", 1),
                reading(null, ReadingStatus.FINAL, APRIL.plusSeconds(2), "01A", 1));
        List<Reading> arrived = new ArrayList<>(ordered);
        Collections.shuffle(arrived, new Random(42));

        arrived.sort(Reading.VERSION_ORDER);

        assertThat(arrived).isEqualTo(ordered);
    }

    @Test
    void theSamePublicationIsKnownWhoeverSendsItAndHoweverItsNumberIsWritten() {
        Reading first = reading("5.6", ReadingStatus.PRELIMINARY, APRIL, "01A", 1);

        assertThat(reading("5.60", ReadingStatus.PRELIMINARY, APRIL, "01B", 2).identity())
                .isEqualTo(first.identity());
        assertThat(reading("5.61", ReadingStatus.PRELIMINARY, APRIL, "01A", 1).identity())
                .isNotEqualTo(first.identity());
        assertThat(reading(null, ReadingStatus.PRELIMINARY, APRIL, "01A", 1).identity())
                .isNotEqualTo(first.identity());
    }

    @Test
    void theDaysOfAnEventBelongToItsIdentity() {
        Reading silent = event(null, null);
        Reading expected = event(null, LocalDate.of(2025, 9, 30));

        assertThat(expected.identity()).isNotEqualTo(silent.identity());
        assertThat(event(LocalDate.of(2025, 9, 30), null).identity()).isNotEqualTo(expected.identity());
        assertThat(event(null, LocalDate.of(2025, 9, 30)).identity()).isEqualTo(expected.identity());
    }

    @Test
    void aDayThatIsAddedContradictsNothingAndAnotherDayDoes() {
        Reading expected = event(null, LocalDate.of(2025, 9, 30));

        assertThat(expected.contradicts(event(null, null))).isFalse();
        assertThat(event(null, null).contradicts(expected)).isFalse();
        assertThat(expected.contradicts(event(null, LocalDate.of(2025, 10, 31))))
                .isTrue();
        assertThat(event(LocalDate.of(2025, 3, 1), null).contradicts(event(LocalDate.of(2025, 3, 2), null)))
                .isTrue();
    }

    @Test
    void twoReadingsSayTheSameIfValueAndStatusAgree() {
        Reading first = reading("5.6", ReadingStatus.PRELIMINARY, APRIL, "01A", 1);
        Reading withdrawn = reading(null, ReadingStatus.PRELIMINARY, APRIL, "01A", 1);

        assertThat(first.saysTheSameAs(reading("5.60", ReadingStatus.PRELIMINARY, APRIL.plusSeconds(9), "01B", 2)))
                .isTrue();
        assertThat(first.saysTheSameAs(reading("5.6", ReadingStatus.FINAL, APRIL, "01A", 1)))
                .isFalse();
        assertThat(first.saysTheSameAs(reading("5.7", ReadingStatus.PRELIMINARY, APRIL, "01A", 1)))
                .isFalse();
        assertThat(first.saysTheSameAs(withdrawn)).isFalse();
        assertThat(withdrawn.saysTheSameAs(first)).isFalse();
        assertThat(withdrawn.saysTheSameAs(withdrawn)).isTrue();
    }

    @Test
    void aDeletionHasNoFigure() {
        Reading withdrawn = reading(null, ReadingStatus.FINAL, APRIL, "01A", 1);

        assertThat(withdrawn.deleted()).isTrue();
        assertThatThrownBy(withdrawn::figure).hasMessageContaining("deletion");
    }

    @Test
    void rowsCountFromOne() {
        assertThatThrownBy(() -> reading("5.6", ReadingStatus.FINAL, APRIL, "01A", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
