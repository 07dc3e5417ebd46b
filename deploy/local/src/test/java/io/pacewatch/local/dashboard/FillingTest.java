package io.pacewatch.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest {
    private static final Filling FILLING = new Filling(
            Map.of("region", List.of("331100"), "department", List.of("a", "o'b")),
            Instant.parse("2026-03-01T11:00:00Z"),
            Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void variablesAreWrittenAsTheirFormatSays() {
        assertThat(FILLING.into("x = ${region:sqlstring} and y in (${department:sqlstring})"))
                .isEqualTo("x = '331100' and y in ('a','o''b')");
        assertThat(FILLING.into("m{d=~\"${department:regex}\"}")).isEqualTo("m{d=~\"(a|o'b)\"}");
        assertThat(FILLING.into("/${region}/${region:percentencode}")).isEqualTo("/331100/331100");
    }

    @Test
    void timeIsTheChosenOne() {
        assertThat(FILLING.into("where $__timeFilter(created_at)"))
                .isEqualTo("where created_at BETWEEN '2026-03-01T11:00:00Z' AND '2026-03-01T12:00:00Z'");
        assertThat(FILLING.into("increase(x[$__range]) > rate(y[$__rate_interval])"))
                .isEqualTo("increase(x[3600s]) > rate(y[60s])");
    }

    @Test
    void nothingIsLeftOpen() {
        assertThatThrownBy(() -> FILLING.into("${goal}")).hasMessageContaining("goal");
        assertThatThrownBy(() -> FILLING.into("$__interval")).hasMessageContaining("$__interval");
        assertThatThrownBy(() -> FILLING.into("${region:csv}")).hasMessageContaining("csv");
    }
}
