package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each profile puts up of an amount by when, and which is said to have been used. */
class AmountProfilesTest {

    @Test
    @DisplayName("the same by last year with S=0.5: 0.78 of what is due, BEHIND; its own last year serves")
    void the_last_year_example() {
        Verdict v = GoalKinds.count("180")
                .lastYear(null)
                .reads("2024-M06", "80")
                .reads("2024-M12", "160")
                .reads("2025-M06", "70")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.requiredPace()).isEqualTo("18.33");
        assertThat(v.profile().name()).isEqualTo(ProfileName.LAST_YEAR);
        assertThat(v.cites()).hasSize(3);
    }

    @Test
    @DisplayName("Songyang: 21.01 of 98.5 by April is loud by elapsed time and fine by the county's own plan of 15.9")
    void songyang() {
        Verdict v = GoalKinds.money("98.5")
                .stage("2025-04-30", "15.9")
                .stage("2025-12-31", "98.5")
                .reads("2025-M04", "21.01")
                .judged("2025-M04");

        assertThat(v.status()).isEqualTo(Status.ON_PACE);
        assertThat(v.expected()).isEqualTo("15.9");
        assertThat(v.gap()).isEqualTo("5.11");
        assertThat(v.profile().share()).isEqualTo("0.1614");
        assertThat(v.requiredPace()).isEqualTo("9.69");
    }

    @ParameterizedTest(name = "the plan asks for {1} at the end of {0}")
    @CsvSource({"2025-M01, 30", "2025-M02, 58", "2025-M05, 200", "2025-M07, 300", "2025-M10, 300"})
    void milestones_are_joined_by_straight_lines(String period, BigDecimal planned) {
        // 11 April is 100 days after 1 January, 20 July 100 days after that
        Verdict v = GoalKinds.money("300")
                .stage("2025-04-11", "100")
                .stage("2025-07-20", "300")
                .reads(period, "0")
                .judged(period);

        assertThat(v.expected()).isEqualByComparingTo(planned);
    }

    @Test
    void a_plan_that_stops_short_goes_on_to_the_number() {
        // from 11 April to the deadline are 264 days, to 31 August 142
        Verdict v = GoalKinds.money("364")
                .stage("2025-04-11", "100")
                .reads("2025-M08", "0")
                .judged("2025-M08");

        assertThat(v.expected()).isEqualTo("242");
    }

    @ParameterizedTest(name = "decided in September, {1} of 10 in {0}: {2}")
    @CsvSource({
        "2025-M03, 0, NOT_DUE",
        "2025-M08, 0, NOT_DUE",
        "2025-M08, 10, ACHIEVED",
        "2025-M09, 10, ACHIEVED",
        "2025-M09, 9, AT_RISK",
        "2025-M09, 7, BEHIND",
        "2025-M11, 8, AT_RISK",
        "2025-M12, 9, MISSED"
    })
    void what_is_decided_once_a_year_is_not_due_before(String period, String actual, Status status) {
        Verdict v = GoalKinds.count("10").batch(9).reads(period, actual).judged(period);

        assertThat(v.status()).isEqualTo(status);
        if (!v.closing()) {
            assertThat(v.profile().name()).isEqualTo(ProfileName.BATCH);
            assertThat(v.requiredPace()).isNull();
        }
    }

    @Test
    void a_batch_without_its_month_leaves_elapsed_time() {
        Verdict v = GoalKinds.count("10").batch(null).reads("2025-M06", "5").judged("2025-M06");

        assertThat(v.profile().name()).isEqualTo(ProfileName.EVEN);
        assertThat(v.profile().reason()).isEqualTo("no-batch-month");
    }

    @Test
    void where_last_year_had_nothing_nothing_is_due() {
        Verdict v = GoalKinds.count("10")
                .lastYear(null)
                .reads("2024-M06", "0")
                .reads("2024-M12", "8")
                .reads("2025-M06", "0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.NOT_DUE);
        assertThat(v.profile().name()).isEqualTo(ProfileName.LAST_YEAR);
        assertThat(v.profile().share()).isEqualTo("0");
    }
}
