package io.pacewatch.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final WorkingDays DAYS = new WorkingDays(List.of(new WorkingYear(
            2025,
            Set.of(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-02"), LocalDate.parse("2025-10-03")),
            Set.of(LocalDate.parse("2025-09-28")),
            "test")));

    @ParameterizedTest
    @CsvSource({
        "2025-07-18, 1, 2025-07-21", // Friday to Monday
        "2025-07-18, 3, 2025-07-23",
        "2025-09-26, 1, 2025-09-28", // a Sunday that is worked
        "2025-09-30, 1, 2025-10-06", // over the holiday and the weekend
    })
    void countsWorkingDaysOverWeekendsAndHolidays(LocalDate from, int count, LocalDate expected) {
        assertThat(DAYS.after(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, false",
        "2025-09-30, false",
        "2025-10-01, true",
        "2025-12-31, true",
        "2026-01-01, true",
        "2024-12-31, true",
    })
    void aCalendarIsMissingFromTheAutumnBeforeItsYear(LocalDate today, boolean missing) {
        assertThat(DAYS.endTooSoon(today)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-M06, 2025-07-28",
        "2025-M12, 2026-01-31",
        "2025-M01, 2025-03-28",
        "2025-M02, 2025-03-28",
    })
    void figuresAreDueByTheReleaseRule(String period, LocalDate due) {
        assertThat(new ReleaseRule(28, "01-31").dueDay(Period.parse(period), Accumulation.YTD))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"POINT, 2025-02-25", "PERIOD, 2025-02-25", "YTD, 2025-03-25"})
    void onlyWhatAddsUpWaitsInJanuary(Accumulation accumulation, LocalDate due) {
        assertThat(new ReleaseRule(25, "01-31").dueDay(Period.parse("2025-M01"), accumulation))
                .isEqualTo(due);
    }

    @Test
    void yearToDateMonthliesHaveNoJanuary() {
        assertThat(Frequency.MONTHLY.after(Period.parse("2024-M12"), Accumulation.YTD))
                .isEqualTo(Period.parse("2025-M02"));
        assertThat(Frequency.QUARTERLY.after(Period.parse("2024-M12"), Accumulation.YTD))
                .isEqualTo(Period.parse("2025-M03"));
    }
}
