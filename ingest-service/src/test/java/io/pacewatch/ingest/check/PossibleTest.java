package io.pacewatch.ingest.check;

import static io.pacewatch.ingest.check.RowsGiven.accepted;
import static io.pacewatch.ingest.check.RowsGiven.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        'value':1,'occurredOn':'2025-08-30'                            | occurredOn | occurred-on.future
        'value':1,'occurredOn':'2025-07-16','publishedAt':'2025-07-15' | occurredOn | occurred-on.future
        'value':0.5,'occurredOn':'2025-06-30'                          | occurredOn | occurred-on.not-done
        'value':1.2                                                    | value      | value.impossible
        'value':-0.1                                                   | value      | value.impossible
        """)
    void anEventIsNeverMoreThanDoneNorDoneBeforeItsTime(String change, String column, String code) {
        assertThat(refused("'indicator':'airport-opens','region':'331100','period':'2025-H1'," + change))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.column()).isEqualTo(column);
                    assertThat(c.code().code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        'value':0
        'value':0.6,'expectedOn':'2025-06-01'
        'value':1.00,'occurredOn':'2025-07-20'
        'value':1,'occurredOn':'2025-07-15','publishedAt':'2025-07-15'
        'deleted':true
        """)
    void anEventMayBeOnItsWayOrDone(String fields) {
        assertThat(accepted("'indicator':'airport-opens','region':'331100','period':'2025-H1'," + fields)
                        .indicator())
                .isEqualTo("airport-opens");
    }

    @ParameterizedTest
    @CsvSource({
        "projects, 70.5",
        "projects, -1",
        "urban-jobs, -5",
        "income-ratio, -1.9",
        "income-ratio, 0",
        "income-rank, 0",
        "income-rank, 1.5",
        "investment, -0.4"
    })
    void refusesWhatNoFigureInTheUnitCanBe(String indicator, String value) {
        assertThat(refused(
                        "'indicator':'%s','region':'331100','period':'2025-H1','value':%s".formatted(indicator, value)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.column()).isEqualTo("value");
                    assertThat(c.code()).isEqualTo(ErrorCode.VALUE_IMPOSSIBLE);
                    assertThat(c.found()).isEqualTo(value);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "projects, 70.0",
        "projects, 7e1",
        "projects, 0",
        "projects-growth, -70.5",
        "urban-jobs, 0.46",
        "income-ratio, 0.98",
        "income-rank, 1",
        "investment, 0",
        "balance, -0.4",
        "gdp-growth, -3.1"
    })
    void acceptsWhatTheUnitAllows(String indicator, String value) {
        assertThat(accepted("'indicator':'%s','region':'331100','period':'2025-H1','value':%s"
                                .formatted(indicator, value))
                        .value())
                .isEqualByComparingTo(value);
    }
}
