package io.pacewatch.target.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final Reading THERE = reading("5.6", ReadingStatus.PRELIMINARY, "2025-07-18T02:00:00Z", true);

    @Test
    void theFirstVersionIsStored() {
        assertThat(Outcome.of(THERE, List.of(THERE))).isEqualTo(Outcome.STORED);
    }

    @ParameterizedTest
    @CsvSource({
        // another value, later, at once with a higher status, earlier
        "5.7, PRELIMINARY, 2025-07-19T02:00:00Z, true, STORED",
        "5.7, REVISED, 2025-07-18T02:00:00Z, true, STORED",
        "5.7, PRELIMINARY, 2025-07-17T02:00:00Z, true, SUPERSEDED",
        // the same value: said again with a time of its own, without one, with a new status
        "5.60, PRELIMINARY, 2025-07-19T02:00:00Z, true, UNCHANGED",
        "5.60, PRELIMINARY, 2025-07-19T02:00:00Z, false, DUPLICATE",
        "5.6, FINAL, 2025-07-19T02:00:00Z, false, STORED",
        "5.6, PRELIMINARY, 2025-07-17T02:00:00Z, true, SUPERSEDED",
        // withdrawn
        ", PRELIMINARY, 2025-07-19T02:00:00Z, true, STORED"
    })
    void aSecondVersion(String value, ReadingStatus status, String published, boolean given, Outcome expected) {
        Reading second = reading(value, status, published, given);

        Outcome outcome = Outcome.of(second, ordered(THERE, second));

        assertThat(outcome).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5.7, PRELIMINARY, 2025-07-18T02:00:00Z, true",
        "5.60, PRELIMINARY, 2025-07-18T02:00:00Z, false",
        "5.7, REVISED, 2025-07-18T02:00:00Z, false",
        "5.7, PRELIMINARY, 2025-07-18T02:00:01Z, false"
    })
    void conflicts(String value, ReadingStatus status, String published, boolean expected) {
        Reading second = reading(value, status, published, true);

        assertThat(Outcome.conflicting(second, ordered(THERE, second)).isEmpty())
                .isNotEqualTo(expected);
    }

    private static List<Reading> ordered(Reading... readings) {
        List<Reading> ordered = new ArrayList<>(List.of(readings));
        ordered.sort(Reading.VERSION_ORDER);
        return ordered;
    }

    private static Reading reading(String value, ReadingStatus status, String published, boolean given) {
        return new Reading(
                "gdp-growth",
                "331100",
                Period.month(2025, 6),
                value == null ? null : new BigDecimal(value),
                status,
                Instant.parse(published),
                given,
                value == null,
                null,
                null,
                null,
                null,
                false,
                "S-" + value + status + published,
                1,
                1,
                "lishui-stats",
                Instant.parse("2025-07-20T02:00:00Z"));
    }
}
