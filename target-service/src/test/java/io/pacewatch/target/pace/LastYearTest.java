package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Lishui's published GDP of 2023 and 2024 (100 million yuan) and its published growth. */
class LastYearTest {

    private static GoalGiven published2024() {
        return GoalKinds.growth("6.5")
                .about("0.2")
                .lastYear("gdp")
                .other("gdp", "2024-M06", "963.5")
                .other("gdp", "2024-M12", "2181.18")
                .reads("2025-M06", "5.6");
    }

    private static GoalGiven published2023And2024() {
        return published2024().other("gdp", "2023-M06", "900.3").other("gdp", "2023-M12", "1964.4");
    }

    @Test
    @DisplayName("2024 is of two vintages (7.0 % and 11.0 % by levels, 6.9 % and 6.6 % published): 2023 gives 0.4583")
    void vintages_differ() {
        Verdict v = published2023And2024()
                .other("gdp-growth", "2023-M06", "7.6")
                .other("gdp-growth", "2023-M12", "7.5")
                .other("gdp-growth", "2024-M06", "6.9")
                .other("gdp-growth", "2024-M12", "6.6")
                .judged("2025-M06");

        assertThat(v.profile().name()).isEqualTo(ProfileName.LAST_YEAR);
        assertThat(v.profile().share()).isEqualTo("0.4583");
        assertThat(v.profile().reason()).isEqualTo("vintages-differ");
        assertThat(v.profile().year()).isEqualTo(2023);
        assertThat(v.requiredPace()).isEqualTo("7.26");
        assertThat(v.status()).isEqualTo(Status.BEHIND);
        assertThat(v.cites()).hasSize(7);
    }

    @Test
    void without_published_growth_the_vintages_cannot_be_told_apart() {
        Verdict v = published2023And2024().judged("2025-M06");

        assertThat(v.profile().share()).isEqualTo("0.4417");
        assertThat(v.profile().year()).isEqualTo(2024);
        assertThat(v.profile().reason()).isNull();
    }

    @ParameterizedTest(name = "levels grew 5 % to June and {0} in the year, published {1} and {2}: levels of {3}")
    @CsvSource({
        "107.0, 5.0, 5.0, 2024", "107.1, 5.0, 5.0, 2023",
        "103.0, 5.0, 5.0, 2024", "102.9, 5.0, 5.0, 2023",
        "108.0, 5.0, 6.0, 2024", "108.1, 5.0, 6.0, 2023"
    })
    void two_points_are_the_limit(String whole2024, String toJune, String ofYear, int year) {
        Verdict v = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .other("gdp", "2023-M06", "40")
                .other("gdp", "2023-M12", "100")
                .other("gdp", "2024-M06", "42")
                .other("gdp", "2024-M12", whole2024)
                .other("gdp-growth", "2024-M06", toJune)
                .other("gdp-growth", "2024-M12", ofYear)
                .reads("2025-M06", "6.5")
                .judged("2025-M06");

        assertThat(v.profile().year()).isEqualTo(year);
    }

    @Test
    @DisplayName("levels grew 4 points more in the year than to June, published 3 points less: 7 points apart, not 1")
    void growth_apart_the_other_way_is_no_agreement() {
        Verdict v = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .other("gdp", "2023-M06", "100")
                .other("gdp", "2023-M12", "200")
                .other("gdp", "2024-M06", "104")
                .other("gdp", "2024-M12", "216")
                .other("gdp-growth", "2024-M06", "8")
                .other("gdp-growth", "2024-M12", "5")
                .reads("2025-M06", "6.5")
                .judged("2025-M06");

        assertThat(v.profile().year()).isEqualTo(2023);
        assertThat(v.profile().reason()).isEqualTo("vintages-differ");
    }

    @ParameterizedTest(name = "2023 to June {0}, its own growth to June {1}: the share of {2}, {3}")
    @CsvSource({"880, 7.6, 2024, vintages-doubtful", "880, -5.9, 2023, vintages-differ"})
    void the_year_before_is_taken_only_if_it_is_sound_itself(String june, String grown, int year, String reason) {
        // 2023 in all was raised to 2100, 13.5 % above 2022; to June it is 7.3 % above
        Verdict v = published2024()
                .other("gdp", "2022-M06", "820")
                .other("gdp", "2022-M12", "1850")
                .other("gdp", "2023-M06", june)
                .other("gdp", "2023-M12", "2100")
                .other("gdp-growth", "2023-M06", grown)
                .other("gdp-growth", "2023-M12", grown.startsWith("-") ? "0.3" : "7.5")
                .other("gdp-growth", "2024-M06", "6.9")
                .other("gdp-growth", "2024-M12", "6.6")
                .judged("2025-M06");

        assertThat(v.profile().year()).isEqualTo(year);
        assertThat(v.profile().reason()).isEqualTo(reason);
        assertThat(v.cites()).extracting(Verdict.Cite::period).contains(Period.parse("2022-M12"));
    }

    @Test
    void a_level_that_is_missing_leaves_elapsed_time() {
        Verdict v = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .other("gdp", "2024-M12", "2181.18")
                .reads("2025-M06", "5.6")
                .judged("2025-M06");

        assertThat(v.profile().name()).isEqualTo(ProfileName.EVEN);
        assertThat(v.profile().reason()).isEqualTo("no-levels");
        assertThat(v.requiredPace()).isEqualTo("7.40");
    }

    @Test
    void elapsed_time_runs_to_the_deadline() {
        Verdict v = GoalKinds.growth("6.5")
                .deadline("2025-09-30")
                .reads("2025-M06", "5.6")
                .judged("2025-M06");

        assertThat(v.profile().share()).isEqualTo("0.6667");
        assertThat(v.profile().reason()).isNull();
        assertThat(v.requiredPace()).isEqualTo("8.30");
    }
}
