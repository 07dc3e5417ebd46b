package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankRuleTest {

    @ParameterizedTest(name = "place {0} of the first 3 in {1}: {2}")
    @CsvSource({
        "1, 2025-M06, ON_PACE",
        "3, 2025-M06, ON_PACE",
        "4, 2025-M06, AT_RISK",
        "5, 2025-M06, BEHIND",
        "5, 2025-M02, AT_RISK",
        "3, 2025-M12, ACHIEVED",
        "4, 2025-M12, MISSED"
    })
    void places(String place, String period, Status status) {
        Verdict v = GoalKinds.rank(3).reads(period, place).judged(period);

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isEqualTo("3");
        assertThat(v.ruleVersion()).isEqualTo("rank/1");
    }

    @Test
    void an_estimated_place_decides_nothing() {
        Verdict v = GoalKinds.rank(3)
                .reads("2025-M12", "5", ReadingStatus.ESTIMATED)
                .judged("2025-M12");

        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.closing()).isFalse();
    }

    @Test
    void among_the_first_without_a_number_cannot_be_judged() {
        Verdict v = GoalKinds.rank(null).reads("2025-M06", "2").judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("no-threshold");
        assertThat(v.actual()).isEqualTo("2");
    }

    @ParameterizedTest(name = "place {0} of the first 3, two places at risk: {1}")
    @CsvSource({"5, AT_RISK", "6, BEHIND"})
    void a_goal_can_allow_more_places(String place, Status status) {
        Verdict v = GoalKinds.rank(3)
                .threshold("atRiskPlaces", "2")
                .reads("2025-M06", place)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.ruleVersion()).isEqualTo("rank/1 atRiskPlaces=2");
    }

    @Test
    void what_is_only_striven_for_is_at_most_at_risk() {
        assertThat(GoalKinds.rank(3)
                        .strive()
                        .reads("2025-M06", "9")
                        .judged("2025-M06")
                        .status())
                .isEqualTo(Status.AT_RISK);
    }
}
