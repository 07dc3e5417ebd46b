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

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a projection is: the width of its interval, and the probability that the goal is met. */
class CertaintyTest {

    @Test
    void growth_without_levels_or_past_years_is_wide_and_says_so() {
        Projection seen = projected(GoalKinds.growth("6").reads("2025-M06", "6.0"), "2025-M06");

        assertThat(seen.value()).isEqualByComparingTo("6");
        assertThat(width(seen)).isGreaterThan(4);
        assertThat(seen.basis()).isEqualTo("this-year");
        assertThat(seen.years()).isZero();
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({"2025, this-year, 0", "2024, short-history, 1", "2023, short-history, 2", "2021, history, 3"})
    void the_shorter_the_history_the_wider(int since, String basis, int years) {
        Projection longest =
                projected(amounts(GoalKinds.money("120"), 2022, "2025-M06", SEASON, yearly(3)), "2025-M06");

        Projection seen = projected(amounts(GoalKinds.money("120"), since, "2025-M06", SEASON, yearly(3)), "2025-M06");

        assertThat(seen.basis()).isEqualTo(basis);
        assertThat(seen.years()).isEqualTo(years);
        assertThat(width(seen)).isGreaterThanOrEqualTo(width(longest));
    }

    @Test
    void the_later_in_the_year_the_narrower() {
        double march =
                width(projected(amounts(GoalKinds.money("100"), 2022, "2025-M03", SEASON, yearly(5)), "2025-M03"));
        double october =
                width(projected(amounts(GoalKinds.money("100"), 2022, "2025-M10", SEASON, yearly(5)), "2025-M10"));

        assertThat(october).isLessThan(march / 2);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, true", "MORE_THAN, true", "AT_MOST, false", "LESS_THAN, false"})
    void a_goal_further_up_is_less_likely_to_be_reached_and_likelier_to_be_kept_under(
            Comparator comparator, boolean falls) {
        double before = falls ? 1 : 0;
        for (int value = 80; value <= 120; value += 4) {
            GoalGiven given = amounts(
                    GoalKinds.money(String.valueOf(value)).compares(comparator), 2022, "2025-M06", SEASON, yearly(5));
            double probability = projected(given, "2025-M06").probability().doubleValue();
            assertThat(probability).isBetween(falls ? 0 : before, falls ? before : 1);
            before = probability;
        }
        assertThat(before).isCloseTo(falls ? 0 : 1, within(0.02));
    }

    @Test
    void the_probability_is_one_half_where_the_goal_is_the_projection() {
        GoalGiven asked = amounts(GoalKinds.money("100"), 2022, "2025-M06", SEASON, yearly(5));
        String middle = projected(asked, "2025-M06").value().toPlainString();

        GoalGiven given = amounts(GoalKinds.money(middle), 2022, "2025-M06", SEASON, yearly(5));

        assertThat(projected(given, "2025-M06").probability().doubleValue()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void what_is_reached_already_stays_reached() {
        Projection seen = projected(amounts(GoalKinds.money("40"), 2022, "2025-M06", ALIKE, yearly(0)), "2025-M06");

        assertThat(seen.probability()).isEqualByComparingTo("1");
        assertThat(seen.low().doubleValue()).isGreaterThanOrEqualTo(60);
    }
}
