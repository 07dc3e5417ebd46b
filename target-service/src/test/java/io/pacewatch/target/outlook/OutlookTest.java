package io.pacewatch.target.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.pace.GoalGiven;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTest {

    private static final double[] SEASON = {2, 6, 9, 10, 8, 7, 6, 9, 12, 11, 8, 12};
    private static final double[] ALIKE = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    private static Optional<Projection> seen(GoalGiven given, String period) {
        return Outlook.of(
                given.goal(),
                given.indicator(),
                given.knowledge(),
                Period.parse(period),
                Period.month(2025, 12),
                BigDecimal.ZERO);
    }

    private static Projection of(GoalGiven given, String period) {
        return seen(given, period).orElseThrow();
    }

    /** Year-to-date amounts of months that grow by so much a year, from a year's January to the month before now. */
    private static GoalGiven amounts(
            GoalGiven given, int firstYear, String now, double[] ofMonth, DoubleUnaryOperator growth) {
        Period last = Period.parse(now);
        for (int year = firstYear; year <= last.year(); year++) {
            double sum = 0;
            for (int month = 1; month <= 12; month++) {
                sum += ofMonth[month - 1] * growth.applyAsDouble(year - 2025);
                Period period = Period.month(year, month);
                if (period.compareTo(last) <= 0) {
                    given.reads(period.toString(), "%.4f".formatted(sum));
                }
            }
        }
        return given;
    }

    private static DoubleUnaryOperator yearly(double percent) {
        return years -> Math.pow(1 + percent / 100, years);
    }

    @ParameterizedTest(name = "{0} % a year")
    @ValueSource(doubles = {8, 0, -12})
    void an_amount_that_grows_steadily_ends_where_it_heads(double percent) {
        Projection seen = of(amounts(GoalGiven.money("120"), 2022, "2025-M06", ALIKE, yearly(percent)), "2025-M06");

        assertThat(seen.value().doubleValue()).isCloseTo(120, within(0.6));
        assertThat(seen.low()).isLessThan(seen.value());
        assertThat(seen.high()).isGreaterThan(seen.value());
        assertThat(seen.basis()).isEqualTo("history");
        assertThat(seen.years()).isEqualTo(3);
    }

    @Test
    void a_strong_season_does_not_mislead_it() {
        Projection seen = of(amounts(GoalGiven.money("100"), 2022, "2025-M04", SEASON, yearly(5)), "2025-M04");

        assertThat(seen.value().doubleValue()).isCloseTo(100, within(0.8));
    }

    @Test
    void a_quarterly_total_is_foreseen_as_well() {
        GoalGiven given = GoalGiven.money("400").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M03", "60").reads(year + "-M06", "180");
            if (year < 2025) {
                given.reads(year + "-M09", "310").reads(year + "-M12", "400");
            }
        }

        assertThat(of(given, "2025-M06").value().doubleValue()).isCloseTo(400, within(0.5));
    }

    @Test
    void january_needs_no_figure_of_its_own() {
        GoalGiven given = GoalGiven.money("120");
        for (int year = 2022; year <= 2025; year++) {
            for (int month = 2; month <= (year < 2025 ? 12 : 5); month++) {
                given.reads(Period.month(year, month).toString(), String.valueOf(10 * month));
            }
        }

        assertThat(of(given, "2025-M05").value().doubleValue()).isCloseTo(120, within(0.5));
    }

    @Test
    void the_rest_of_a_growth_year_outweighs_its_beginning_as_much_as_last_years_levels_say() {
        GoalGiven given = GoalGiven.growth("6").lastYear("level");
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M06", "6.0");
            if (year < 2025) {
                given.reads(year + "-M12", year == 2022 ? "6.1" : "6.0");
                given.other("level", year + "-M06", "90").other("level", year + "-M12", "100");
            }
        }
        Projection late = of(given, "2025-M06");

        assertThat(late.value().doubleValue()).isCloseTo(6, within(0.1));
        assertThat(late.years()).isEqualTo(3);
        assertThat(width(late)).isLessThan(2);
    }

    @Test
    void growth_without_levels_or_past_years_is_wide_and_says_so() {
        Projection seen = of(GoalGiven.growth("6").reads("2025-M06", "6.0"), "2025-M06");

        assertThat(seen.value()).isEqualByComparingTo("6");
        assertThat(width(seen)).isGreaterThan(4);
        assertThat(seen.basis()).isEqualTo("this-year");
        assertThat(seen.years()).isZero();
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({"2025, this-year, 0", "2024, short-history, 1", "2023, short-history, 2", "2021, history, 3"})
    void the_shorter_the_history_the_wider(int since, String basis, int years) {
        Projection longest = of(amounts(GoalGiven.money("120"), 2022, "2025-M06", SEASON, yearly(3)), "2025-M06");

        Projection seen = of(amounts(GoalGiven.money("120"), since, "2025-M06", SEASON, yearly(3)), "2025-M06");

        assertThat(seen.basis()).isEqualTo(basis);
        assertThat(seen.years()).isEqualTo(years);
        assertThat(width(seen)).isGreaterThanOrEqualTo(width(longest));
    }

    private static double width(Projection p) {
        return p.high().subtract(p.low()).doubleValue();
    }

    @Test
    void the_later_in_the_year_the_narrower() {
        double march = width(of(amounts(GoalGiven.money("100"), 2022, "2025-M03", SEASON, yearly(5)), "2025-M03"));
        double october = width(of(amounts(GoalGiven.money("100"), 2022, "2025-M10", SEASON, yearly(5)), "2025-M10"));

        assertThat(october).isLessThan(march / 2);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, true", "MORE_THAN, true", "AT_MOST, false", "LESS_THAN, false"})
    void a_goal_further_up_is_less_likely_to_be_reached_and_likelier_to_be_kept_under(
            Comparator comparator, boolean falls) {
        double before = falls ? 1 : 0;
        for (int value = 80; value <= 120; value += 4) {
            GoalGiven given = amounts(
                    GoalGiven.money(String.valueOf(value)).compares(comparator), 2022, "2025-M06", SEASON, yearly(5));
            double probability = of(given, "2025-M06").probability().doubleValue();
            assertThat(probability).isBetween(falls ? 0 : before, falls ? before : 1);
            before = probability;
        }
        assertThat(before).isCloseTo(falls ? 0 : 1, within(0.02));
    }

    @Test
    void the_probability_is_one_half_where_the_goal_is_the_projection() {
        GoalGiven asked = amounts(GoalGiven.money("100"), 2022, "2025-M06", SEASON, yearly(5));
        String middle = of(asked, "2025-M06").value().toPlainString();

        GoalGiven given = amounts(GoalGiven.money(middle), 2022, "2025-M06", SEASON, yearly(5));

        assertThat(of(given, "2025-M06").probability().doubleValue()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void what_is_reached_already_stays_reached() {
        Projection seen = of(amounts(GoalGiven.money("40"), 2022, "2025-M06", ALIKE, yearly(0)), "2025-M06");

        assertThat(seen.probability()).isEqualByComparingTo("1");
        assertThat(seen.low().doubleValue()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void a_balance_goes_on_as_balances_went() {
        GoalGiven given = GoalGiven.stock("72").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            for (int quarter = 1; quarter <= (year < 2025 ? 4 : 2); quarter++) {
                double value = 60 + 3 * (year - 2022) + 0.75 * quarter;
                given.reads(Period.month(year, 3 * quarter).toString(), String.valueOf(value));
            }
        }

        assertThat(of(given, "2025-M06").value().doubleValue()).isCloseTo(72, within(0.6));
    }

    @Test
    void figures_below_zero_are_foreseen_too() {
        GoalGiven given = GoalGiven.money("-10").every(Frequency.QUARTERLY);
        for (int year = 2022; year <= 2025; year++) {
            given.reads(year + "-M06", "-8");
            if (year < 2025) {
                given.reads(year + "-M12", year == 2023 ? "-13" : "-11");
            }
        }
        Projection seen = of(given, "2025-M06");

        assertThat(seen.value().doubleValue()).isCloseTo(-11, within(1.5));
        assertThat(seen.low()).isLessThan(seen.value());
        assertThat(seen.probability().doubleValue()).isBetween(0.05, 0.6);
    }

    @Test
    void a_change_is_counted_from_its_start() {
        GoalGiven given = GoalGiven.stock("2");
        given.reads("2024-M06", "60").reads("2024-M12", "61").reads("2025-M06", "62");

        Projection whole = of(given, "2025-M06");
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
        GoalGiven then = amounts(GoalGiven.money("100"), 2022, "2025-M04", SEASON, yearly(5));
        GoalGiven now = amounts(GoalGiven.money("100"), 2022, "2025-M09", SEASON, yearly(5));

        assertThat(of(now, "2025-M04")).isEqualTo(of(then, "2025-M04"));
    }

    @Test
    void the_same_figures_give_the_same_projection() {
        GoalGiven given = amounts(GoalGiven.money("100"), 2022, "2025-M04", SEASON, yearly(5));

        assertThat(of(given, "2025-M04")).isEqualTo(of(given, "2025-M04"));
    }

    @Test
    void nothing_is_foreseen_of_what_does_not_end_in_a_figure_of_the_same_year() {
        GoalGiven given = GoalGiven.money("100").reads("2025-M06", "50").reads("2025-M12", "100");

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
        assertThat(seen(GoalGiven.money("1").every(Frequency.ANNUAL).reads("2025-M12", "1"), "2025-M12"))
                .isEmpty();
    }
}
