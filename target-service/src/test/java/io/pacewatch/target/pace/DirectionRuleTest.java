package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionRuleTest {

    private final Judge judge = new Judge();

    @ParameterizedTest(name = "{0} % against the other series'' 7.0 % in {1}: {2}")
    @CsvSource({
        "7.1, 2025-M06, ON_PACE",
        "7.0, 2025-M06, AT_RISK",
        "6.0, 2025-M06, AT_RISK",
        "5.9, 2025-M06, BEHIND",
        "5.9, 2025-M02, AT_RISK",
        "7.1, 2025-M12, ACHIEVED",
        "7.0, 2025-M12, MISSED"
    })
    void outgrowing_another_series(String own, String period, Status status) {
        Verdict v = GoalKinds.outgrows("all")
                .other("all", period, "7.0")
                .reads(period, own)
                .judged(period);

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isEqualTo("7");
        assertThat(v.cites()).extracting(Verdict.Cite::role).containsExactly("actual", "against");
        assertThat(v.profile()).isNull();
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"AT_LEAST, 7.0, ON_PACE", "AT_MOST, 7.0, ON_PACE", "LESS_THAN, 7.0, AT_RISK", "LESS_THAN, 6.9, ON_PACE"
    })
    void the_wording_says_which_way_is_good_and_whether_being_level_does(Comparator by, String own, Status status) {
        Verdict v = GoalKinds.outgrows("all")
                .compares(by)
                .other("all", "2025-M06", "7.0")
                .reads("2025-M06", own)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} events last year, {1} now: {2}")
    @CsvSource({
        "100, 99, ON_PACE",
        "100, 100, AT_RISK",
        "100, 110, AT_RISK",
        "100, 111, BEHIND",
        "99, 108, AT_RISK",
        "99, 109, BEHIND",
        "1, 2, AT_RISK",
        "1, 3, BEHIND",
        "0, 0, AT_RISK",
        "0, 1, AT_RISK",
        "0, 2, BEHIND"
    })
    void a_count_that_must_fall(String lastYear, String now, Status status) {
        Verdict v = GoalKinds.falls(Unit.COUNT, "ytd-level", "1")
                .reads("2024-M06", lastYear)
                .reads("2025-M06", now)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.cites()).extracting(Verdict.Cite::role).containsExactly("actual", "against");
    }

    @ParameterizedTest(name = "100 last year, {0} now: {1}")
    @CsvSource({"99, ON_PACE", "110, AT_RISK", "111, BEHIND"})
    void people_are_counted_too(String now, Status status) {
        Verdict v = GoalKinds.falls(Unit.PERSONS, "ytd-level", "1")
                .reads("2024-M06", "100")
                .reads("2025-M06", now)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} was 2.00, is {1}: {2}")
    @CsvSource({
        "RATIO, 1.99, ON_PACE",
        "RATIO, 2.01, AT_RISK",
        "RATIO, 2.02, BEHIND",
        "PERCENT, 3.00, AT_RISK",
        "PERCENT, 3.01, BEHIND"
    })
    void other_units_have_the_band_of_what_they_print(Unit unit, String now, Status status) {
        Verdict v = GoalKinds.falls(unit, "point-level", "0.01")
                .reads("2024-M06", "2.00")
                .reads("2025-M06", now)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "published growth {0}: {1}")
    @CsvSource({"-0.1, ON_PACE", "0.0, AT_RISK", "1.0, AT_RISK", "1.1, BEHIND"})
    void what_is_published_as_growth_falls_if_it_is_negative(String growth, Status status) {
        Verdict v = GoalKinds.falls(Unit.PERCENT, "ytd-yoy", "0.1")
                .reads("2025-M06", growth)
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isEqualTo("0");
    }

    @Test
    void without_last_years_figure_nothing_is_said() {
        Verdict v = GoalKinds.falls(Unit.COUNT, "ytd-level", "1")
                .reads("2025-M06", "3")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("no-same-period");
    }

    @Test
    void it_is_judged_at_the_latest_period_that_both_series_have() {
        GoalGiven given = GoalKinds.outgrows("all")
                .reads("2025-M05", "7.1")
                .reads("2025-M06", "7.1")
                .other("all", "2025-M05", "7.0");

        assertThat(judge.latest(given.goal(), given.indicator(), given.knowledge()))
                .contains(Period.parse("2025-M05"));
        assertThat(judge.judge(given.goal(), given.indicator(), given.knowledge(), Period.parse("2025-M06")))
                .isEmpty();
    }

    @Test
    void either_series_calls_it_up() {
        var goal = GoalKinds.outgrows("all").goal();
        Period june = Period.parse("2025-M06");

        assertThat(Judge.feeds(goal)).containsExactly(new SeriesKey("own", "331100"), new SeriesKey("all", "331100"));
        assertThat(Judge.concerns(goal, new SeriesKey("own", "331100"), june)).isTrue();
        assertThat(Judge.concerns(goal, new SeriesKey("all", "331100"), june)).isTrue();
        assertThat(Judge.concerns(goal, new SeriesKey("all", "331100"), june.plusYears(-1)))
                .isFalse();
        assertThat(Judge.concerns(goal, new SeriesKey("other", "331100"), june)).isFalse();
    }

    @Test
    void it_closes_once_neither_figure_is_an_estimate() {
        GoalGiven own = GoalKinds.outgrows("all")
                .other("all", "2025-M12", "7.0")
                .reads("2025-M12", "7.1", ReadingStatus.ESTIMATED);
        GoalGiven other = GoalKinds.outgrows("all")
                .reads("2025-M12", "7.1")
                .reads(ReadingGiven.of("2025-M12").indicator("all").value("7.0").status(ReadingStatus.ESTIMATED));

        assertThat(own.judged("2025-M12").closing()).isFalse();
        assertThat(other.judged("2025-M12").closing()).isFalse();
        assertThat(other.judged("2025-M12").status()).isEqualTo(Status.ON_PACE);
    }

    @ParameterizedTest(name = "{0} falls by a band of its own: 4 events more are {1}")
    @CsvSource({"4, AT_RISK", "3, BEHIND"})
    void a_goal_can_have_its_own_band(String band, Status status) {
        Verdict v = GoalKinds.falls(Unit.COUNT, "ytd-level", "1")
                .threshold("bandEvents", band)
                .reads("2024-M06", "100")
                .reads("2025-M06", "104")
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.ruleVersion()).isEqualTo("direction/1 bandEvents=" + band);
    }
}
