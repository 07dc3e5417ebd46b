package io.pacewatch.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.TimeReader.DayMeans;
import io.pacewatch.platform.request.TimeReader.Unreadable;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    @Test
    void aDayMeansItsStartOrItsEndInShanghai() {
        assertThat(TimeReader.instant("2025-07-20", DayMeans.ITS_START).time())
                .contains(Instant.parse("2025-07-19T16:00:00Z"));
        assertThat(TimeReader.instant("2025-07-20", DayMeans.ITS_END).time())
                .contains(Instant.parse("2025-07-20T15:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "1900-12-31",
                "2201-01-01",
                "9999-12-31T00:00:00Z"
            })
    void yearsThatNoDatabaseKnowsAreRefused(String text) {
        assertThat(TimeReader.instant(text, DayMeans.ITS_END)).isInstanceOf(Unreadable.class);
    }

    @Test
    void theFirstDayHasAnOffsetThatADateTimeCanHave() {
        assertThat(TimeReader.instant("1901-01-01", DayMeans.ITS_START).time())
                .hasValueSatisfying(
                        time -> assertThat(time.atZone(Wire.ZONE).getOffset()).hasToString("+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-21T10:00:00+0800, colon",
        "2025-04-21T10:00:00, add +08:00",
        "2025-02-30, calendar",
        "soon, a day",
        "2025-04-21 10:00, a day"
    })
    void whatIsMissingIsNamed(String text, String said) {
        assertThat(TimeReader.instant(text, DayMeans.ITS_START))
                .isInstanceOfSatisfying(
                        Unreadable.class, u -> assertThat(u.expected().en()).contains(said));
    }

    @Test
    void aPlusSignThatArrivedAsASpaceIsReadAsOne() {
        assertThat(TimeReader.parameter("asOf", "2025-04-21T10:00:00 08:00"))
                .contains(Instant.parse("2025-04-21T02:00:00Z"));
        assertThatThrownBy(() -> TimeReader.parameter("asOf", "2025-04-31")).isInstanceOf(ProblemException.class);
        assertThat(TimeReader.parameter("asOf", " ")).isEmpty();
    }
}
