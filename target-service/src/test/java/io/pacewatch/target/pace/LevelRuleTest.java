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
        return GoalGiven.ratio("1.862")
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

    @ParameterizedTest(name = "due 50, steps of 0.1, is {0}: {1}")
    @CsvSource({"50.0, ON_PACE", "49.95, ON_PACE", "49.9, AT_RISK", "49.8, BEHIND"})
    void a_stock_moves_from_its_baseline_by_elapsed_time(String actual, Status status) {
        Verdict v = GoalGiven.stock("60")
                .baseline("2024", "40")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.expected()).isEqualTo("50");
        assertThat(v.profile().share()).isEqualTo("0.5");
        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "due {0}, is 50.0: {1}")
    @CsvSource({"40.1, ON_PACE", "40.102, AT_RISK", "40.3, AT_RISK", "40.302, BEHIND"})
    void half_a_step_and_a_step_and_a_half_are_the_limits(String baseline, Status status) {
        // expected = (baseline + 60) / 2, that is 50.05, 50.051, 50.15 and 50.151
        Verdict v = GoalGiven.stock("60")
                .baseline("2024", baseline)
                .reads("2025-M06", "50.0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "+10 asks for 5 at mid-year; from 40 to {0}: {1}")
    @CsvSource({"45.0, ON_PACE", "44.9, AT_RISK", "44.8, BEHIND"})
    void a_change_is_judged_as_a_change(String actual, Status status) {
        Verdict v = GoalGiven.stock("10")
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
        GoalGiven given = GoalGiven.stock("10").change().baseline("2024", "40");

        assertThat(given.reads("2025-M12", "50").judged("2025-M12").status()).isEqualTo(Status.ACHIEVED);
    }

    @Test
    void stages_bend_the_way_of_a_stock() {
        Verdict v = GoalGiven.stock("60")
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
        assertThat(GoalGiven.ratio("1.86")
                        .reads("2025-M06", "1.9")
                        .judged("2025-M06")
                        .reason())
                .isEqualTo("no-baseline");
        Verdict v = GoalGiven.ratio("1.86")
                .baseline("2024", null)
                .reads("2025-M06", "1.9")
                .judged("2025-M06");
        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("no-baseline");
        assertThat(v.gap()).isNull();
    }

    @Test
    void without_the_same_period_of_last_year_nothing_is_said_before_close() {
        GoalGiven given = GoalGiven.ratio("1.86")
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
        Verdict v = GoalGiven.ratio("1.86")
                .compares(comparator)
                .reads("2025-M12", actual)
                .judged("2025-M12");

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void a_yearly_figure_is_not_due_until_it_closes() {
        GoalGiven given =
                GoalGiven.stock("60").every(Frequency.ANNUAL).reads("2025-M12", "50", ReadingStatus.ESTIMATED);

        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.NOT_DUE);
    }

    @Test
    void before_march_a_level_is_at_most_at_risk() {
        assertThat(GoalGiven.stock("60")
                        .baseline("2024", "40")
                        .reads("2025-M02", "1")
                        .judged("2025-M02")
                        .status())
                .isEqualTo(Status.AT_RISK);
    }
}
