package io.pacewatch.events.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-M06", "2025-Q2", "2025-S1", "2025", "2025-06-15", "2024-02-29"})
    void textRoundTrips(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-M13", "2025-Q5", "2025-02-30", "25-M06", "", "2025-X1"})
    void whatIsNoPeriodIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void ordersByEnd() {
        assertThat(List.of(Period.parse("2025-M12"), Period.parse("2025-M03"), Period.parse("2024-M12")).stream()
                        .sorted())
                .containsExactly(Period.parse("2024-M12"), Period.parse("2025-M03"), Period.parse("2025-M12"));
    }

    @Test
    void movesToTheLastDayOfTheMonthItLandsIn() {
        assertThat(Period.parse("2025-M02").plusYears(-1)).isEqualTo(Period.parse("2024-M02"));
        assertThat(Period.parse("2025-M12").plusMonths(2)).isEqualTo(Period.parse("2026-M02"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-M06, YTD, 2025年1—6月累计, January to June 2025",
        "2025-M12, YTD, 2025年全年, the whole of 2025",
        "2025-M06, PERIOD, 2025年6月, June 2025",
        "2025-Q2, PERIOD, 2025年二季度, 2025 Q2",
    })
    void isSaidAsAStatisticianWould(String text, Accumulation accumulation, String zh, String en) {
        assertThat(PeriodWords.of(Period.parse(text), accumulation)).isEqualTo(new LocalName(zh, en));
    }
}
