package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances on their way from last year's end, as growth and as level. */
class StockTest {

    private static GoalGiven loans() {
        return GoalKinds.growth("10").measure("point-yoy").lastYear("loans").other("loans", "2024-M12", "1000");
    }

    @ParameterizedTest(name = "1000 at last year''s end, +10 %, half the year gone: {0} is {1}")
    @CsvSource({"1050, ON_PACE", "1047, ON_PACE", "1046.9, AT_RISK", "1035, AT_RISK", "1034.9, BEHIND"})
    void the_growth_of_a_balance_is_judged_on_its_way(String balance, Status status) {
        // the yearly rate of 12.0 % still holds the second half of last year, and tells nothing of this one
        Verdict v = loans().other("loans", "2025-M06", balance)
                .reads("2025-M06", "12.0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}, due up to 50 more: {1} is {2}")
    @CsvSource({"AT_MOST, 1053, ON_PACE", "AT_MOST, 1053.1, AT_RISK", "AT_MOST, 1066, BEHIND", "AT_MOST, 900, ON_PACE"})
    void a_balance_that_must_not_grow_faster_turns_the_signs(Comparator comparator, String balance, Status status) {
        Verdict v = loans().compares(comparator)
                .other("loans", "2025-M06", balance)
                .reads("2025-M06", "9.0")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void last_years_way_of_the_balance_says_how_much_is_due() {
        // 80 of last year's 100 came in the first half
        Verdict v = loans().other("loans", "2023-M12", "900")
                .other("loans", "2024-M06", "980")
                .other("loans", "2025-M06", "1060")
                .reads("2025-M06", "8.2")
                .judged("2025-M06");

        assertThat(v.profile().name()).isEqualTo(ProfileName.LAST_YEAR);
        assertThat(v.profile().share()).isEqualTo("0.8");
        assertThat(v.profile().year()).isEqualTo(2024);
        assertThat(v.status()).isEqualTo(Status.BEHIND);
    }

    @ParameterizedTest(name = "900, {0}, 1000: {1}")
    @CsvSource({"890, EVEN", "900, LAST_YEAR", "1000, LAST_YEAR", "1001, EVEN"})
    void a_balance_that_went_astray_shows_no_way(String middle, ProfileName name) {
        Verdict v = loans().other("loans", "2023-M12", "900")
                .other("loans", "2024-M06", middle)
                .other("loans", "2025-M06", "1060")
                .reads("2025-M06", "8.2")
                .judged("2025-M06");

        assertThat(v.profile().name()).isEqualTo(name);
    }

    @Test
    void without_this_years_balance_the_published_rate_is_all_there_is() {
        assertThat(loans().reads("2025-M06", "9.7").judged("2025-M06").status()).isEqualTo(Status.ON_PACE);
        assertThat(loans().reads("2025-M06", "8.0").judged("2025-M06").status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void a_level_can_go_last_years_way_too() {
        Verdict v = GoalKinds.stock("50")
                .lastYear(null)
                .baseline("2024", null)
                .reads("2023-M12", "30")
                .reads("2024-M06", "32")
                .reads("2024-M12", "40")
                .reads("2025-M06", "42")
                .judged("2025-M06");

        assertThat(v.expected()).isEqualTo("42");
        assertThat(v.profile().name()).isEqualTo(ProfileName.LAST_YEAR);
        assertThat(v.status()).isEqualTo(Status.ON_PACE);
    }

    @ParameterizedTest(name = "to equal 60, due 50, is {0} in June: {1}; {2} at close: {3}")
    @CsvSource({"50.0, ON_PACE, 60.0, ACHIEVED", "52.1, AT_RISK, 60.1, MISSED", "43.9, BEHIND, 59.9, MISSED"})
    void a_level_that_is_to_equal_a_number_is_off_on_either_side(
            String june, Status then, String december, Status atClose) {
        GoalGiven given = GoalKinds.stock("60")
                .compares(Comparator.EQUALS)
                .baseline("2024", "40")
                .reads("2025-M06", june)
                .reads("2025-M12", december);

        assertThat(given.judged("2025-M06").status()).isEqualTo(then);
        assertThat(given.judged("2025-M12").status()).isEqualTo(atClose);
    }

    @ParameterizedTest(name = "a level that must fall from 40 to 20, due 30: {0} is {1}")
    @CsvSource({"32.0, ON_PACE", "32.1, AT_RISK", "36.1, BEHIND", "25.0, ON_PACE"})
    void a_level_that_must_fall(String actual, Status status) {
        Verdict v = GoalKinds.stock("20")
                .compares(Comparator.AT_MOST)
                .baseline("2024", "40")
                .reads("2025-M06", actual)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }
}
