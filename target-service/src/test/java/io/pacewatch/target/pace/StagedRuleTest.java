package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagedRuleTest {

    @ParameterizedTest(name = "{1} % in {0}: {2}")
    @CsvSource({
        "2025-M02, 0, NOT_DUE",
        "2025-M02, 49, NOT_DUE",
        "2025-M03, 50.0, ON_PACE",
        "2025-M03, 49.9, BEHIND",
        "2025-M06, 80.0, ON_PACE",
        "2025-M06, 79.9, BEHIND",
        "2025-M10, 99.9, BEHIND",
        "2025-M10, 100.0, ACHIEVED",
        "2025-M12, 99.9, MISSED",
        "2025-M12, 100.0, ACHIEVED"
    })
    void a_stage_is_judged_by_the_first_figure_that_reaches_its_date(String period, String actual, Status status) {
        assertThat(GoalKinds.startRate().reads(period, actual).judged(period).status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "50 in March, 80 due in June, {1} in {0}: {2}")
    @CsvSource({
        // 30 days of 91 after 31 March: 50 + 30 * 30 / 91 = 59.89 is on the line
        "2025-M04, 54.9, ON_PACE",
        "2025-M04, 54.8, AT_RISK",
        "2025-M04, 0, AT_RISK"
    })
    void between_stages_five_points_below_the_line_are_allowed(String period, String actual, Status status) {
        Verdict v = GoalKinds.startRate()
                .reads("2025-M03", "50")
                .reads(period, actual)
                .judged(period);

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isEqualTo("59.89");
        assertThat(v.profile().name()).isEqualTo(ProfileName.MILESTONES);
        assertThat(v.profile().share()).isEqualTo("0.5989");
    }

    @Test
    void a_figure_that_skips_a_stage_is_held_against_it() {
        Verdict v = GoalKinds.startRate().reads("2025-M04", "49").judged("2025-M04");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.expected()).isEqualTo("50");
        assertThat(v.progress()).isEqualTo("0.49");
    }

    @ParameterizedTest(name = "after the last stage, {0}: {1}")
    @CsvSource({"95.0, ON_PACE", "94.9, AT_RISK", "100, ACHIEVED"})
    void after_the_last_stage_the_line_goes_on_level(String actual, Status status) {
        Verdict v = GoalKinds.startRate()
                .reads("2025-M10", "90")
                .reads("2025-M11", actual)
                .judged("2025-M11");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "180 in all, 90 by June, {0} in September after 90 in June: {1}")
    @CsvSource({"125, AT_RISK", "126, ON_PACE"})
    void points_of_an_amount_are_of_the_whole(String actual, Status status) {
        // 92 of 184 days on: 135 is on the line, and 5 % of 180 are 9
        Verdict v = GoalKinds.staged("180", Unit.COUNT)
                .stage("2025-06-30", "90")
                .reads("2025-M06", "90")
                .reads("2025-M09", actual)
                .judged("2025-M09");

        assertThat(v.expected()).isEqualTo("135");
        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void something_staged_downwards_turns_the_signs() {
        GoalGiven given = GoalKinds.staged("10", Unit.COUNT)
                .compares(Comparator.AT_MOST)
                .baseline("2024", "30")
                .stage("2025-06-30", "20")
                .reads("2025-M06", "21")
                .reads("2025-M12", "10");

        assertThat(given.judged("2025-M06").status()).isEqualTo(Status.BEHIND);
        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.ACHIEVED);
    }

    @Test
    void an_estimate_and_a_goal_that_has_to_hold_are_not_achieved_before_the_close() {
        assertThat(GoalKinds.startRate()
                        .reads("2025-M06", "100", ReadingStatus.ESTIMATED)
                        .judged("2025-M06")
                        .status())
                .isEqualTo(Status.ON_PACE);
        assertThat(GoalKinds.startRate()
                        .holds(Holds.AT_CLOSE)
                        .reads("2025-M06", "100")
                        .judged("2025-M06")
                        .status())
                .isEqualTo(Status.ON_PACE);
    }

    @ParameterizedTest(name = "100 in August, {1} in {0}: {2}")
    @CsvSource({"2025-M09, 93, ACHIEVED", "2025-M10, 97, ACHIEVED", "2025-M12, 97, ACHIEVED"})
    void what_was_reached_once_stays_reached(String period, String actual, Status status) {
        GoalGiven given = GoalKinds.startRate().reads("2025-M08", "100").reads(period, actual);

        assertThat(given.judged(period).status()).isEqualTo(status);
        assertThat(given.judged(period).cites()).hasSize(2);
    }

    @Test
    void only_a_revision_of_the_figure_that_reached_it_undoes_it() {
        Verdict v = GoalKinds.startRate()
                .reads("2025-M08", "100")
                .reads("2025-M10", "97")
                .reads(ReadingGiven.of("2025-M08").value("96").published("2025-11-20T02:00:00Z"))
                .judged("2025-M10");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void an_earlier_estimate_and_a_goal_that_has_to_hold_reach_nothing_once() {
        assertThat(GoalKinds.startRate()
                        .reads("2025-M08", "100", ReadingStatus.ESTIMATED)
                        .reads("2025-M10", "97")
                        .judged("2025-M10")
                        .status())
                .isEqualTo(Status.BEHIND);
        assertThat(GoalKinds.startRate()
                        .holds(Holds.AT_CLOSE)
                        .reads("2025-M08", "100")
                        .reads("2025-M12", "97")
                        .judged("2025-M12")
                        .status())
                .isEqualTo(Status.MISSED);
    }

    @Test
    void without_stages_there_is_nothing_to_judge_by() {
        assertThat(GoalKinds.staged("10", Unit.COUNT)
                        .reads("2025-M06", "1")
                        .judged("2025-M06")
                        .reason())
                .isEqualTo("no-stages");
    }

    @ParameterizedTest(name = "allowed {0} points, 10 below the line: {1}")
    @CsvSource({"9.88, AT_RISK", "9.9, ON_PACE"})
    void a_goal_can_allow_more_points(String points, Status status) {
        Verdict v = GoalKinds.startRate()
                .threshold("linePoints", points)
                .reads("2025-M03", "50")
                .reads("2025-M04", "50")
                .judged("2025-M04");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.ruleVersion()).isEqualTo("staged/1 linePoints=" + points);
    }
}
