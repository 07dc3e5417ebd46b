package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRuleTest {

    @Test
    @DisplayName("G=6.5±0.2, g=5.6 at mid-year by elapsed time: 7.4 needed, 7.0 to the floor, BEHIND")
    void mid_year_by_elapsed_time() {
        Verdict v = GoalKinds.growth("6.5")
                .about("0.2")
                .lastYear("gdp")
                .reads("2025-M06", "5.6", ReadingStatus.PRELIMINARY)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.actual()).isEqualTo("5.6");
        assertThat(v.expected()).isEqualTo("6.5");
        assertThat(v.gap()).isEqualTo("-0.9");
        assertThat(v.requiredPace()).isEqualTo("7.40");
        assertThat(v.requiredPaceToFloor()).isEqualTo("7.00");
        assertThat(v.profile())
                .isEqualTo(new Verdict.Profile(ProfileName.EVEN, new BigDecimal("0.5"), "no-levels", null));
        assertThat(v.progress()).isNull();
        assertThat(v.preliminary()).isTrue();
        assertThat(v.closing()).isFalse();
        assertThat(v.goalVersion()).isEqualTo(3);
        assertThat(v.ruleVersion()).isEqualTo("growth/1");
        assertThat(v.cites())
                .singleElement()
                .satisfies(c -> assertThat(c.role()).isEqualTo("actual"));
    }

    @ParameterizedTest
    @CsvSource({"6.5, 5.6, 46, 100, 7.27, BEHIND", "9, 7.4, 68.64, 100, 12.50, BEHIND"})
    void required_pace_by_last_year(
            String goal, String actual, String through, String whole, String required, Status status) {
        Verdict v = GoalKinds.growth(goal)
                .lastYear("gdp")
                .other("gdp", "2024-M06", through)
                .other("gdp", "2024-M12", whole)
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.requiredPace()).isEqualTo(required);
        assertThat(v.status()).isEqualTo(status);
        assertThat(v.profile().year()).isEqualTo(2024);
        assertThat(v.cites()).extracting(Verdict.Cite::role).containsExactly("actual", "profile", "profile");
    }

    @ParameterizedTest(name = "G={0}, g={1}, share {2}/{3}: {4}")
    @CsvSource({
        // c = shortfall / (1 - w); shortfall 0.1 to 1.0, w chosen so that c falls on each boundary and just beside it
        "6.5, 6.6,  50, 100, ON_PACE",
        "6.5, 6.5,  50, 100, ON_PACE",
        "6.5, 6.4,  20,  30, ON_PACE",
        "6.5, 6.4, 2000, 3001, ON_PACE",
        "6.5, 6.4, 2001, 3000, AT_RISK",
        "6.5, 6.0,  50, 100, AT_RISK",
        "6.5, 6.0, 5001, 10000, BEHIND",
        "9,   8.0,  7, 27, AT_RISK",
        "9, 8.0, 8, 27, BEHIND",
        "9,   8.1,  3333, 10000, AT_RISK",
        "9, 8.1, 1, 3, AT_RISK",
        "9, 8.1, 3334, 10000, BEHIND",
        "-9,  -9.9, 1, 3, AT_RISK",
        "-9, -9.9, 3334, 10000, BEHIND"
    })
    void bands(String goal, String actual, String through, String whole, Status status) {
        Verdict v = GoalKinds.growth(goal)
                .lastYear("gdp")
                .other("gdp", "2024-M06", through)
                .other("gdp", "2024-M12", whole)
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} {1}: {2} closes as {3}")
    @CsvSource({
        "AT_LEAST, 6.5, 6.5, ACHIEVED",
        "AT_LEAST, 6.5, 6.4, MISSED",
        "EQUALS, 6.5, 7.0, ACHIEVED",
        "AT_LEAST, 6.5, 6.45, ACHIEVED",
        "AT_LEAST, 6.5, 6.449, MISSED",
        "MORE_THAN, 6.5, 6.5, MISSED",
        "MORE_THAN, 6.5, 6.6, ACHIEVED",
        "ABOUT, 6.5, 6.3, ACHIEVED",
        "ABOUT, 6.5, 6.2, MISSED",
        "ABOUT, 6.5, 9.9, ACHIEVED",
        "AT_MOST, 2, 2.0, ACHIEVED",
        "AT_MOST, 2, 2.1, MISSED",
        "LESS_THAN, 2, 2.0, MISSED",
        "LESS_THAN, 2, 1.9, ACHIEVED"
    })
    void closing(Comparator comparator, String goal, String actual, Status status) {
        Verdict v = GoalKinds.growth(goal)
                .compares(comparator)
                .reads("2025-M12", actual, ReadingStatus.PRELIMINARY)
                .judged("2025-M12");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.closing()).isTrue();
        assertThat(v.preliminary()).isTrue();
        assertThat(v.requiredPace()).isNull();
        assertThat(v.profile()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"6.5, ON_PACE", "6.4, BEHIND"})
    void an_estimate_never_closes(String actual, Status status) {
        Verdict v = GoalKinds.growth("6.5")
                .reads("2025-M12", actual, ReadingStatus.ESTIMATED)
                .judged("2025-M12");

        assertThat(v.closing()).isFalse();
        assertThat(v.status()).isEqualTo(status);
        assertThat(v.requiredPace()).isNull();
    }

    @Test
    void a_revised_closing_figure_is_not_preliminary() {
        Verdict v = GoalKinds.growth("6.5")
                .reads("2025-M12", "6.6", ReadingStatus.REVISED)
                .judged("2025-M12");

        assertThat(v.preliminary()).isFalse();
        assertThat(v.status()).isEqualTo(Status.ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource({"2025-M01, AT_RISK", "2025-M02, AT_RISK", "2025-M03, BEHIND"})
    void before_march_nothing_is_worse_than_at_risk(String period, Status status) {
        assertThat(GoalKinds.growth("6.5").reads(period, "1.0").judged(period).status())
                .isEqualTo(status);
    }

    @Test
    void what_is_striven_for_is_at_most_at_risk_before_close() {
        GoalGiven given =
                GoalKinds.growth("6.5").strive().reads("2025-M09", "1.0").reads("2025-M12", "1.0");

        assertThat(given.judged("2025-M09").status()).isEqualTo(Status.AT_RISK);
        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.MISSED);
    }

    @ParameterizedTest
    @CsvSource({"1.0, ON_PACE", "2.0, ON_PACE", "2.1, ON_PACE", "2.2, AT_RISK", "2.5, AT_RISK", "2.6, BEHIND"})
    void a_growth_that_must_stay_low_turns_the_signs(String actual, Status status) {
        Verdict v = GoalKinds.growth("2")
                .compares(Comparator.AT_MOST)
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.gap()).isEqualByComparingTo(new BigDecimal(actual).subtract(BigDecimal.TWO));
    }

    @Test
    void a_goal_can_move_the_bands_and_the_verdict_says_so() {
        GoalGiven given = GoalKinds.growth("6.5").threshold("atRisk", "2").reads("2025-M06", "5.6");

        assertThat(given.judged("2025-M06").status()).isEqualTo(Status.AT_RISK);
        assertThat(given.judged("2025-M06").ruleVersion()).isEqualTo("growth/1 atRisk=2");
    }

    @Test
    void the_gap_is_also_money_where_last_years_level_and_its_unit_are_known() {
        Verdict v = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .unitOf("gdp", Unit.HUNDRED_MILLION_YUAN)
                .other("gdp", "2024-M06", "963.5")
                .reads("2025-M06", "5.6")
                .judged("2025-M06");

        assertThat(v.gapAmount()).isEqualTo(new Verdict.Amount(new BigDecimal("-8.7"), "100m-yuan"));
    }

    @Test
    void without_the_unit_no_money_is_guessed() {
        Verdict v = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .other("gdp", "2024-M06", "963.5")
                .reads("2025-M06", "5.6")
                .judged("2025-M06");

        assertThat(v.gapAmount()).isNull();
    }

    @Test
    @DisplayName("a balance's growth has no share; with levels: 1000 at last year's end, +10 %, 1040 in June")
    void growth_of_a_stock() {
        GoalGiven given = GoalKinds.growth("10")
                .measure("point-yoy")
                .lastYear("loans")
                .unitOf("loans", Unit.HUNDRED_MILLION_YUAN)
                .other("loans", "2024-M06", "950")
                .other("loans", "2024-M12", "1000")
                .other("loans", "2025-M06", "1040")
                .reads("2025-M06", "9.5");

        Verdict v = given.judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.AT_RISK);
        assertThat(v.profile())
                .isEqualTo(new Verdict.Profile(ProfileName.EVEN, new BigDecimal("0.5"), "no-levels", null));
        assertThat(v.requiredPace()).isEqualTo("10.00");
        assertThat(v.gapAmount().value()).isEqualTo("-4.8");
    }

    @Test
    void growth_of_a_stock_without_levels_has_no_amounts() {
        Verdict v = GoalKinds.growth("10")
                .measure("point-yoy")
                .reads("2025-M06", "8.0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.requiredPace()).isNull();
    }

    @Test
    void a_level_is_never_taken_for_a_growth_rate() {
        Verdict v = GoalKinds.growth("6.5")
                .measure("ytd-level")
                .reads("2025-M06", "963.5")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("wrong-measure");
    }
}
