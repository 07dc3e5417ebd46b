package io.pacewatch.events.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.period.PeriodNotation.Named;
import io.pacewatch.events.period.PeriodNotation.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNotationTest {

    @ParameterizedTest
    @CsvSource({
        "2025-H1, QUARTERLY, 2025-M06",
        "2025-Q2, QUARTERLY, 2025-M06",
        "2025-S1, QUARTERLY, 2025-M06",
        "2025-M06, QUARTERLY, 2025-M06",
        "2025-06, QUARTERLY, 2025-M06",
        "2025-01-01/P6M, QUARTERLY, 2025-M06",
        "2025-M01..M06, MONTHLY, 2025-M06",
        "2025年1-6月, MONTHLY, 2025-M06",
        "2025年1—9月, MONTHLY, 2025-M09",
        "2025年上半年, QUARTERLY, 2025-M06",
        "2025年前三季度, QUARTERLY, 2025-M09",
        "2025年一季度, QUARTERLY, 2025-M03",
        "2025, QUARTERLY, 2025-M12",
        "2025-A1, ANNUAL, 2025-M12",
        "2025年全年, MONTHLY, 2025-M12",
        "2025-01-01/P2M, MONTHLY, 2025-M02",
        "2025上半年, QUARTERLY, 2025-M06",
        "2025前三季度, QUARTERLY, 2025-M09",
        "2025一季度, QUARTERLY, 2025-M03",
        "2025全年, MONTHLY, 2025-M12",
        "2025H1, QUARTERLY, 2025-M06",
        "2025Q2, QUARTERLY, 2025-M06",
        "2025-6, MONTHLY, 2025-M06",
        "2025/6, MONTHLY, 2025-M06",
        "2025/06, MONTHLY, 2025-M06",
        "2025年1月-6月, MONTHLY, 2025-M06",
        "2025年1到6月, MONTHLY, 2025-M06",
        "2025年1季度, QUARTERLY, 2025-M03",
        "2025年第1季度, QUARTERLY, 2025-M03",
        "202506, MONTHLY, 2025-M06",
    })
    void readsEveryNotationOfAYearToDateFigure(String text, Frequency frequency, String expected) {
        assertThat(PeriodNotation.read(text, Accumulation.YTD, frequency)).isEqualTo(new Named(Period.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q2, QUARTERLY, 2025-Q2",
        "2025年二季度, QUARTERLY, 2025-Q2",
        "2025-06, MONTHLY, 2025-M06",
        "2025年6月, MONTHLY, 2025-M06",
        "2025-H1, IRREGULAR, 2025-S1",
    })
    void keepsTheSpanOfAFigureForOnePeriodAlone(String text, Frequency frequency, String expected) {
        assertThat(PeriodNotation.read(text, Accumulation.PERIOD, frequency))
                .isEqualTo(new Named(Period.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q5, QUARTERLY, period.impossible",
        "2025-M13, MONTHLY, period.impossible",
        "2025-13, MONTHLY, period.impossible",
        "202513, MONTHLY, period.impossible",
        "2025/0, MONTHLY, period.impossible",
        "2025二季度, QUARTERLY, period.ambiguous",
        "2025-H3, QUARTERLY, period.impossible",
        "2025-01-01/P13M, MONTHLY, period.impossible",
        "1025-Q1, QUARTERLY, period.impossible",
        "2025-02-30, MONTHLY, period.impossible",
        "2025-06-15, MONTHLY, period.wrong-frequency",
        "2024-02-29, QUARTERLY, period.wrong-frequency",
        "2025年二季度, QUARTERLY, period.ambiguous",
        "2025年6月, MONTHLY, period.ambiguous",
        "2025-M05, QUARTERLY, period.wrong-frequency",
        "2025-Q1, ANNUAL, period.wrong-frequency",
        "上半年, QUARTERLY, period.unreadable",
        "'', QUARTERLY, period.unreadable",
        "last year, QUARTERLY, period.unreadable",
    })
    void refusesWhatNoCalendarHasOrCouldMeanTwoThings(String text, Frequency frequency, String code) {
        assertThat(PeriodNotation.read(text, Accumulation.YTD, frequency))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.expected()).isNotBlank();
                });
    }

    @Test
    void namesChineseNotationsAmongWhatWouldDo() {
        assertThat(PeriodNotation.read("half", Accumulation.YTD, Frequency.QUARTERLY))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.expected()).contains("2025年上半年", "2025年一季度"));
    }

    @ParameterizedTest
    @CsvSource({"2025-M06, QUARTERLY", "2025-Q2, MONTHLY", "2025-H1, ANNUAL"})
    void aFigureForOnePeriodAloneNeedsExactlyThatSpan(String text, Frequency frequency) {
        assertThat(PeriodNotation.read(text, Accumulation.PERIOD, frequency))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("period.wrong-frequency"));
    }

    @Test
    void aDayOfAMonthlyIndicatorIsToldWhatIsPublished() {
        assertThat(PeriodNotation.read("2024-02-29", Accumulation.YTD, Frequency.MONTHLY))
                .isEqualTo(new Refused("period.wrong-frequency", "2024-M06"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2024-02-29", "2024-M02, 2024-M02"})
    void irregularIndicatorsMayUseADay(String text, String expected) {
        assertThat(PeriodNotation.read(text, Accumulation.POINT, Frequency.IRREGULAR))
                .isEqualTo(new Named(Period.parse(expected)));
    }
}
