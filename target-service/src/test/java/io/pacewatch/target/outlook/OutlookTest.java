package io.pacewatch.target.outlook;

import static io.pacewatch.target.outlook.Foreseen.ALIKE;
import static io.pacewatch.target.outlook.Foreseen.SEASON;
import static io.pacewatch.target.outlook.Foreseen.amounts;
import static io.pacewatch.target.outlook.Foreseen.projected;
import static io.pacewatch.target.outlook.Foreseen.seen;
import static io.pacewatch.target.outlook.Foreseen.width;
import static io.pacewatch.target.outlook.Foreseen.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTest {

    @ParameterizedTest(name = "{0} % a year")
    @ValueSource(doubles = {8, 0, -12})
    void an_amount_that_grows_steadily_ends_where_it_heads(double percent) {
        Projection seen =
                projected(amounts(GoalKinds.money("120"), 2022, "2025-M06", ALIKE, yearly(percent)), "2025-M06");

        assertThat(seen.value().doubleValue()).isCloseTo(120, within(0.6));
        assertThat(seen.low()).isLessThan(seen.value());
        assertThat(seen.high()).isGreaterThan(seen.value());
        assertThat(seen.basis()).isEqualTo("history");
        assertThat(seen.years()).isEqualTo(3);
    }

    @Test
    void a_strong_season_does_not_mislead_it() {
        Projection seen = projected(amounts(GoalKinds.money("100"), 2022, "2025-M04", SEASON, yearly(5)), "2025-M04");

        assertThat(seen.value().doubleValue()).isCloseTo(100, within(0.8));
    }

    @Test
    void a_quarterly_total_is_foreseen_as_well() {
        GoalGiven given = GoalKinds.money("400").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M03", "60").reads(year + "-M06", "180");
            if (year < 2025) {
                given.reads(year + "-M09", "310").reads(year + "-M12", "400");
            }
        }

        assertThat(projected(given, "2025-M06").value().doubleValue()).isCloseTo(400, within(0.5));
    }

    @Test
    void january_needs_no_figure_of_its_own() {
        GoalGiven given = GoalKinds.money("120");
        for (int year = 2022; year <= 2025; year++) {
            for (int month = 2; month <= (year < 2025 ? 12 : 5); month++) {
                given.reads(Period.month(year, month).toString(), String.valueOf(10 * month));
            }
        }

        assertThat(projected(given, "2025-M05").value().doubleValue()).isCloseTo(120, within(0.5));
    }

    @Test
    void the_rest_of_a_growth_year_outweighs_its_beginning_as_much_as_last_years_levels_say() {
        GoalGiven given = GoalKinds.growth("6").lastYear("level");
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M06", "6.0");
            if (year < 2025) {
                given.reads(year + "-M12", year == 2022 ? "6.1" : "6.0");
                given.other("level", year + "-M06", "90").other("level", year + "-M12", "100");
            }
        }
        Projection late = projected(given, "2025-M06");

        assertThat(late.value().doubleValue()).isCloseTo(6, within(0.1));
        assertThat(late.years()).isEqualTo(3);
        assertThat(width(late)).isLessThan(2);
    }

    @Test
    void growth_on_a_year_that_closed_below_zero_has_no_outlook() {
        GoalGiven given = GoalKinds.growth("6").lastYear("level");
        given.reads("2025-M03", "5.6").other("level", "2024-M03", "100").other("level", "2024-M12", "-1");

        assertThat(seen(given, "2025-M03")).isEmpty();
        assertThat(given.judged("2025-M03").projection()).isNull();
    }

    @Test
    void a_balance_goes_on_as_balances_went() {
        GoalGiven given = GoalKinds.stock("72").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            for (int quarter = 1; quarter <= (year < 2025 ? 4 : 2); quarter++) {
                double value = 60 + 3 * (year - 2022) + 0.75 * quarter;
                given.reads(Period.month(year, 3 * quarter).toString(), String.valueOf(value));
            }
        }

        assertThat(projected(given, "2025-M06").value().doubleValue()).isCloseTo(72, within(0.6));
    }

    @Test
    void figures_below_zero_are_foreseen_too() {
        GoalGiven given = GoalKinds.money("-10").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M06", "-8");
            if (year < 2025) {
                given.reads(year + "-M12", year == 2023 ? "-13" : "-11");
            }
        }
        Projection seen = projected(given, "2025-M06");

        assertThat(seen.value().doubleValue()).isCloseTo(-11, within(1.5));
        assertThat(seen.low()).isLessThan(seen.value());
        assertThat(seen.probability().doubleValue()).isBetween(0.05, 0.6);
    }

    @Test
    void a_change_is_counted_from_its_start() {
        GoalGiven given = GoalKinds.stock("2");
        given.reads("2024-M06", "60").reads("2024-M12", "61").reads("2025-M06", "62");

        Projection whole = projected(given, "2025-M06");
        Projection change = Outlook.of(
                        given.goal(),
                        given.indicator(),
                        given.knowledge(),
                        Period.parse("2025-M06"),
                        Period.month(2025, 12),
                        new BigDecimal("61"))
                .orElseThrow();

        assertThat(change.value().doubleValue()).isCloseTo(whole.value().doubleValue() - 61, within(0.02));
    }

    @Test
    void later_figures_of_the_same_year_are_not_looked_at() {
        GoalGiven then = amounts(GoalKinds.money("100"), 2022, "2025-M04", SEASON, yearly(5));
        GoalGiven now = amounts(GoalKinds.money("100"), 2022, "2025-M09", SEASON, yearly(5));

        assertThat(projected(now, "2025-M04")).isEqualTo(projected(then, "2025-M04"));
    }

    @Test
    void the_same_figures_give_the_same_projection() {
        GoalGiven given = amounts(GoalKinds.money("100"), 2022, "2025-M04", SEASON, yearly(5));

        assertThat(projected(given, "2025-M04")).isEqualTo(projected(given, "2025-M04"));
    }

    @Test
    void nothing_is_foreseen_of_what_does_not_end_in_a_figure_of_the_same_year() {
        GoalGiven given = GoalKinds.money("100").reads("2025-M06", "50").reads("2025-M12", "100");

        assertThat(seen(given, "2025-M12")).isEmpty();
        assertThat(seen(given, "2025-M03")).isEmpty();
        assertThat(Outlook.of(
                        given.goal(),
                        given.indicator(),
                        given.knowledge(),
                        Period.parse("2025-M06"),
                        Period.month(2026, 6),
                        BigDecimal.ZERO))
                .isEmpty();
        assertThat(seen(GoalKinds.money("1").every(Frequency.ANNUAL).reads("2025-M12", "1"), "2025-M12"))
                .isEmpty();
    }
}
