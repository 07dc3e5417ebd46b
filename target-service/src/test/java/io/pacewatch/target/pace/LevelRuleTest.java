package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelRuleTest {

    /** 2.00 at mid-2024 and 1.90 in the year; to reach 1.862 in 2025, 1.96 is due at mid-2025. */
    private static GoalGiven ratio() {
        return GoalKinds.ratio("1.862")
                .baseline("2024", null)
                .reads("2024-M06", "2.00")
                .reads("2024-M12", "1.90");
    }

    @ParameterizedTest(name = "due 1.96, is {0}: {1}")
    @CsvSource({"1.50, ON_PACE", "1.96, ON_PACE", "1.964, ON_PACE", "1.97, AT_RISK", "1.98, BEHIND"})
    void a_seasonal_ratio_is_compared_with_the_same_period_of_last_year(String actual, Status status) {
        Verdict v = ratio().reads("2025-M06", actual).judged("2025-M06");

        assertThat(v.expected()).isEqualTo("1.96");
        assertThat(v.status()).isEqualTo(status);
        assertThat(v.cites()).extracting(Verdict.Cite::role).containsExactly("actual", "baseline", "profile");
    }

    @ParameterizedTest(name = "from 40 to 60, due 50, is {0}: {1}")
    @CsvSource({"50.0, ON_PACE", "48.0, ON_PACE", "47.9, AT_RISK", "44.0, AT_RISK", "43.9, BEHIND"})
    void a_stock_moves_from_its_baseline_by_elapsed_time(String actual, Status status) {
        Verdict v = GoalKinds.stock("60")
                .baseline("2024", "40")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.expected()).isEqualTo("50");
        assertThat(v.profile().share()).isEqualTo("0.5");
        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "from 52 to 60: {1} in {0} is {2}")
    @CsvSource({
        "2025-M03, 53.8, ON_PACE",
        "2025-M03, 53.2, ON_PACE",
        "2025-M03, 53.1, AT_RISK",
        "2025-M05, 50.0, AT_RISK",
        "2025-M06, 50.0, BEHIND"
    })
    void elapsed_time_alone_warns_softly_before_june(String period, String actual, Status status) {
        Verdict v = GoalKinds.stock("60")
                .baseline("2024", "52")
                .reads(period, actual)
                .judged(period);

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "due 50 with the goal''s own bands of 1 and 5 steps: {0} is {1}")
    @CsvSource({"49.9, ON_PACE", "49.8, AT_RISK", "49.5, AT_RISK", "49.4, BEHIND"})
    void a_goal_with_bands_in_steps_keeps_them(String actual, Status status) {
        Verdict v = GoalKinds.stock("60")
                .baseline("2024", "40")
                .threshold("onPaceSteps", "1")
                .threshold("atRiskSteps", "5")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "to stay at zero: {0} in March is {1}")
    @CsvSource({"0.0, ON_PACE", "0.1, AT_RISK", "0.2, BEHIND"})
    void what_has_no_way_to_go_gets_nothing_from_elapsed_time(String actual, Status status) {
        Verdict v = GoalKinds.stock("0")
                .compares(Comparator.AT_MOST)
                .baseline("2024", "0")
                .reads("2025-M03", actual)
                .judged("2025-M03");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "due {0}, is 50.0: {1}")
    @CsvSource({"50.05, ON_PACE", "50.051, AT_RISK", "50.15, AT_RISK", "50.151, BEHIND"})
    void half_a_step_and_a_step_and_a_half_are_the_limits(String planned, Status status) {
        Verdict v = GoalKinds.stock("60")
                .baseline("2024", "40")
                .stage("2025-06-30", planned)
                .stage("2025-12-31", "60")
                .reads("2025-M06", "50.0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "+10 asks for 5 at mid-year; from 40 to {0}: {1}")
    @CsvSource({"44.0, ON_PACE", "43.9, AT_RISK", "41.9, BEHIND"})
    void a_change_is_judged_as_a_change(String actual, Status status) {
        Verdict v = GoalKinds.stock("10")
                .change()
                .baseline("2024", null)
                .reads("2024-M12", "40")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.expected()).isEqualTo("5");
        assertThat(v.actual()).isEqualByComparingTo(new BigDecimal(actual).subtract(new BigDecimal("40")));
        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void a_change_closes_as_a_change() {
        GoalGiven given = GoalKinds.stock("10").change().baseline("2024", "40");

        assertThat(given.reads("2025-M12", "50").judged("2025-M12").status()).isEqualTo(Status.ACHIEVED);
    }

    @Test
    void stages_bend_the_way_of_a_stock() {
        Verdict v = GoalKinds.stock("60")
                .baseline("2024", "40")
                .stage("2025-06-30", "58")
                .stage("2025-12-31", "60")
                .reads("2025-M06", "58")
                .judged("2025-M06");

        assertThat(v.expected()).isEqualTo("58");
        assertThat(v.profile().share()).isEqualTo("0.9");
    }

    @Test
    void without_a_baseline_nothing_is_said() {
        assertThat(GoalKinds.ratio("1.86")
                        .reads("2025-M06", "1.9")
                        .judged("2025-M06")
                        .reason())
                .isEqualTo("no-baseline");
        Verdict v = GoalKinds.ratio("1.86")
                .baseline("2024", null)
                .reads("2025-M06", "1.9")
                .judged("2025-M06");
        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("no-baseline");
        assertThat(v.gap()).isNull();
    }

    @Test
    void without_the_same_period_of_last_year_nothing_is_said_before_close() {
        GoalGiven given = GoalKinds.ratio("1.86")
                .baseline("2024", "1.90")
                .reads("2025-M06", "1.9")
                .reads("2025-M12", "1.85");

        assertThat(given.judged("2025-M06").reason()).isEqualTo("no-same-period");
        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 1.86, ACHIEVED",
        "AT_MOST, 1.87, MISSED",
        "AT_MOST, 1.864, ACHIEVED",
        "LESS_THAN, 1.86, MISSED"
    })
    void closing_needs_no_baseline(Comparator comparator, String actual, Status status) {
        Verdict v = GoalKinds.ratio("1.86")
                .compares(comparator)
                .reads("2025-M12", actual)
                .judged("2025-M12");

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void a_yearly_figure_is_not_due_until_it_closes() {
        GoalGiven given =
                GoalKinds.stock("60").every(Frequency.ANNUAL).reads("2025-M12", "50", ReadingStatus.ESTIMATED);

        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.NOT_DUE);
    }

    @Test
    void before_march_a_level_is_at_most_at_risk() {
        assertThat(GoalKinds.stock("60")
                        .baseline("2024", "40")
                        .reads("2025-M02", "1")
                        .judged("2025-M02")
                        .status())
                .isEqualTo(Status.AT_RISK);
    }
}
