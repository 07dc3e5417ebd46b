package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeRuleTest {

    @Test
    @DisplayName("T=180, a=70 in June by elapsed time: AT_RISK, 18.3 a month")
    void the_even_example() {
        Verdict v = GoalKinds.count("180").reads("2025-M06", "70").judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.AT_RISK);
        assertThat(v.expected()).isEqualTo("90");
        assertThat(v.gap()).isEqualTo("-20");
        assertThat(v.progress()).isEqualTo("0.3889");
        assertThat(v.requiredPace()).isEqualTo("18.33");
    }

    @ParameterizedTest(name = "planned 100 of 200, done {0}: {1}")
    @CsvSource({"100, ON_PACE", "95, ON_PACE", "94.99, AT_RISK", "80, AT_RISK", "79.99, BEHIND", "0, BEHIND"})
    void bands_against_a_plan(String actual, Status status) {
        Verdict v = GoalKinds.money("200")
                .stage("2025-06-30", "100")
                .stage("2025-12-31", "200")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1} of 100 by elapsed time: {2}")
    @CsvSource({
        "2025-M06, 40, ON_PACE",
        "2025-M06, 39.99, AT_RISK",
        // 2.5 times the pace so far is needed at 28.57 of 100 by mid-year
        "2025-M06, 28.58, AT_RISK",
        "2025-M06, 28.57, BEHIND",
        "2025-M05, 5, AT_RISK",
        "2025-M06, 0, BEHIND",
        "2025-M02, 0, AT_RISK"
    })
    void bands_by_elapsed_time(String period, String actual, Status status) {
        assertThat(GoalKinds.money("100").reads(period, actual).judged(period).status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "75 points due, {0} done: {1}")
    @CsvSource({"45, AT_RISK", "44.99, BEHIND"})
    void a_gap_of_over_thirty_points_is_loud_whatever_pace_is_needed(String actual, Status status) {
        Verdict v = GoalKinds.money("100")
                .threshold("evenBehindFactor", "100")
                .reads("2025-M09", actual)
                .judged("2025-M09");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "3 by elapsed time, {1} done by {0}: {2}")
    @CsvSource({
        // half of three things is one thing
        "2025-M03, 0, NOT_DUE",
        "2025-M06, 1, ON_PACE",
        "2025-M06, 0, AT_RISK",
        "2025-M09, 2, ON_PACE",
        "2025-M09, 1, AT_RISK",
        "2025-M09, 0, BEHIND"
    })
    void few_things_are_due_when_they_are_due_whole(String period, String actual, Status status) {
        Verdict v = GoalKinds.count("3").reads(period, actual).judged(period);

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void nothing_planned_yet_is_not_due() {
        Verdict v = GoalKinds.count("3").reads("2025-M03", "0").judged("2025-M03");

        assertThat(v.expected()).isEqualTo("0");
        assertThat(v.status()).isEqualTo(Status.NOT_DUE);
    }

    @ParameterizedTest(name = "planned 3 of 6, done {0}: {1}")
    @CsvSource({"3, ON_PACE", "2, AT_RISK", "1, BEHIND"})
    void a_count_short_by_one_is_at_most_at_risk(String actual, Status status) {
        Verdict v = GoalKinds.count("6")
                .stage("2025-06-30", "3")
                .stage("2025-12-31", "6")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void a_third_of_180_is_60_and_not_59() {
        assertThat(GoalKinds.count("180")
                        .reads("2025-M04", "60")
                        .judged("2025-M04")
                        .expected())
                .isEqualTo("60");
    }

    @Test
    void once_reached_is_reached_unless_it_is_only_estimated() {
        assertThat(GoalKinds.count("180")
                        .reads("2025-M09", "180")
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.ACHIEVED);
        assertThat(GoalKinds.count("180")
                        .reads("2025-M09", "180", ReadingStatus.ESTIMATED)
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.ON_PACE);
        assertThat(GoalKinds.count("180")
                        .holds(Holds.AT_CLOSE)
                        .reads("2025-M09", "180")
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.ON_PACE);
    }

    @ParameterizedTest(name = "180 in September, 178 in {0}: ACHIEVED")
    @CsvSource({"2025-M10", "2025-M12"})
    void what_was_reached_once_stays_reached(String period) {
        Verdict v = GoalKinds.count("180")
                .reads("2025-M09", "180")
                .reads(period, "178")
                .judged(period);

        assertThat(v.status()).isEqualTo(Status.ACHIEVED);
        assertThat(v.cites()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"179, MISSED", "180, ACHIEVED"})
    void closing(String actual, Status status) {
        Verdict v = GoalKinds.count("180").reads("2025-M12", actual).judged("2025-M12");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isEqualTo("180");
    }

    @ParameterizedTest(name = "{0} of at most 10 in {1}: {2}")
    @CsvSource({
        "5, 2025-M06, FINAL, ON_PACE",
        "9, 2025-M06, FINAL, AT_RISK",
        "10, 2025-M06, FINAL, AT_RISK",
        "11, 2025-M02, FINAL, MISSED",
        "11, 2025-M06, ESTIMATED, BEHIND",
        "10, 2025-M12, FINAL, ACHIEVED",
        "11, 2025-M12, FINAL, MISSED"
    })
    void a_ceiling(String actual, String period, ReadingStatus reading, Status status) {
        Verdict v = GoalKinds.count("10")
                .compares(Comparator.AT_MOST)
                .reads(period, actual, reading)
                .judged(period);

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void single_months_are_not_added_up() {
        Verdict v = GoalKinds.count("10")
                .measure("period-level")
                .reads("2025-M06", "1")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
    }
}
