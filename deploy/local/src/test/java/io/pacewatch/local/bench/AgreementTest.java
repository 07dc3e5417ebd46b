package io.pacewatch.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.dashboard.Dashboard;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        "100, 104.9, true",
        "100, 105.1, false",
        "100, 95.1, true",
        "100, 94.9, false",
        "0, 0, true",
        "0, 1, false",
        "100, 0, false",
        "100, NaN, false"
    })
    void aFigureMayDifferByFivePercent(double bench, double shown, boolean holds) {
        assertThat(agreement(bench, shown).holds()).isEqualTo(holds);
    }

    @Test
    void oneRunThatIsFurtherOffIsNotMadeUpForByOthers() {
        Agreement agreement = agreement(100, 100, 107, 93);

        assertThat(agreement.difference().median()).isZero();
        assertThat(agreement.holds()).isFalse();
    }

    @Test
    void figuresKeepTheirOrder() {
        assertThat(Agreement.of(List.of(
                        new Comparison("b", "panel", 1, 1),
                        new Comparison("a", "panel", 1, 1),
                        new Comparison("b", "panel", 2, 2))))
                .extracting(Agreement::figure)
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsComparedIsOnTheDashboard(PanelFigure figure) {
        Dashboard.Target target =
                Dashboard.of("pacewatch-pipeline").panel(figure.panel()).target(figure.query());

        assertThat(target.isSql()).isFalse();
        assertThat(target.query()).contains("pacewatch_");
    }

    private static Agreement agreement(double bench, double... shown) {
        return Agreement.of(DoubleStream.of(shown)
                        .mapToObj(each -> new Comparison("figure", "panel", bench, each))
                        .toList())
                .getFirst();
    }
}
