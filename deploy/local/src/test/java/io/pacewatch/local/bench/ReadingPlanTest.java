package io.pacewatch.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPlanTest {
    private static final BigDecimal GOAL = BigDecimal.valueOf(BenchCatalogue.GOAL);

    private final ReadingPlan plan = new ReadingPlan(new BenchCatalogue(3, 2));

    @Test
    void everyReadingHasItsOwnValueAndALaterPublication() {
        List<PlannedReading> readings =
                LongStream.range(0, 50).mapToObj(i -> plan.next(i % 3 == 0)).toList();

        assertThat(readings).extracting(PlannedReading::value).doesNotHaveDuplicates();
        assertThat(readings).extracting(PlannedReading::publishedAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aWarnedRegionFallsBehindAndComesBackInTurn() {
        List<Boolean> behind = LongStream.range(0, 6)
                .mapToObj(i -> plan.next(true))
                .filter(reading -> reading.region().equals(BenchCatalogue.region(3)))
                .map(reading -> reading.value().compareTo(GOAL) < 0)
                .toList();

        assertThat(behind).containsExactly(true, false, true);
    }

    @Test
    void elsewhereEverythingStaysOnPace() {
        assertThat(LongStream.range(0, 9).mapToObj(i -> plan.next(false)))
                .allMatch(reading -> reading.value().compareTo(GOAL) > 0)
                .extracting(PlannedReading::region)
                .startsWith("900000", "900001", "900002", "900000");
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 1", "50, 10, 10", "200, 10, 10", "200, 200, 200"})
    void soManyOfASecondsReadingsCallForAMail(int perSecond, int wanted, long mails) {
        Pace pace = new Pace(perSecond, wanted, 1);

        assertThat(LongStream.range(0, pace.readings()).filter(pace::mails)).hasSize((int) mails);
    }
}
