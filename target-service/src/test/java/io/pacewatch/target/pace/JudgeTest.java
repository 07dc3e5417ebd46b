package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Judge judge = new Judge();

    private Optional<Verdict> judged(GoalGiven given, String period) {
        return judge.judge(given.goal(), given.indicator(), given.knowledge(), Period.parse(period));
    }

    private Optional<Period> latest(GoalGiven given) {
        return judge.latest(given.goal(), given.indicator(), given.knowledge());
    }

    @Test
    void a_goal_is_fed_by_its_series_its_levels_and_their_growth() {
        assertThat(Judge.feeds(GoalKinds.growth("6.5").lastYear("gdp").goal()))
                .containsExactly(
                        new SeriesKey("own", "331100"),
                        new SeriesKey("gdp", "331100"),
                        new SeriesKey("gdp-growth", "331100"));
        assertThat(Judge.feeds(GoalKinds.growth("6.5").goal())).containsExactly(new SeriesKey("own", "331100"));
    }

    @Test
    void a_period_without_a_figure_has_no_verdict() {
        GoalGiven given = GoalKinds.growth("6.5").reads("2025-M06", "5.6");

        assertThat(judged(given, "2025-M03")).isEmpty();
    }

    @Test
    void other_years_are_not_the_goals() {
        GoalGiven given = GoalKinds.growth("6.5").reads("2024-M06", "5.6").reads("2026-M02", "5.6");

        assertThat(judged(given, "2024-M06")).isEmpty();
        assertThat(judged(given, "2026-M02")).isEmpty();
        assertThat(latest(given)).isEmpty();
    }

    @Test
    void what_a_newer_release_means_is_not_judged() {
        assertThat(judged(
                        GoalKinds.growth("6").compares(Comparator.UNRECOGNISED).reads("2025-M06", "5"), "2025-M06"))
                .isEmpty();
        assertThat(judged(GoalKinds.growth("6").reads("2025-M06", "5", ReadingStatus.UNRECOGNISED), "2025-M06"))
                .isEmpty();
    }

    @Test
    void the_first_settled_figure_that_reaches_the_deadline_closes_and_nothing_comes_after_it() {
        GoalGiven given = GoalKinds.growth("6.5")
                .deadline("2025-06-15")
                .reads("2025-M05", "5.6")
                .reads("2025-M06", "6.0")
                .reads("2025-M09", "6.6");

        assertThat(latest(given)).contains(Period.parse("2025-M06"));
        assertThat(judged(given, "2025-M06")).map(Verdict::status).contains(Status.MISSED);
        assertThat(judged(given, "2025-M09")).isEmpty();
    }

    @Test
    void an_estimate_leaves_the_closing_to_the_next_figure() {
        GoalGiven given = GoalKinds.growth("6.5")
                .deadline("2025-06-15")
                .reads("2025-M06", "6.0", ReadingStatus.ESTIMATED)
                .reads("2025-M09", "6.6");

        assertThat(judged(given, "2025-M06")).map(Verdict::closing).contains(false);
        assertThat(judged(given, "2025-M09")).map(Verdict::status).contains(Status.ACHIEVED);
    }

    @Test
    void a_closing_figure_may_come_months_late_and_be_revised() {
        GoalGiven given = GoalKinds.stock("2.45")
                .every(Frequency.ANNUAL)
                .reads(version("2.4", ReadingStatus.PRELIMINARY).published("2026-10-28T02:00:00Z"));

        assertThat(judged(given, "2025-M12")).map(Verdict::status).contains(Status.MISSED);
        assertThat(judged(given, "2025-M12")).map(Verdict::preliminary).contains(true);

        given.reads(version("2.5", ReadingStatus.FINAL).published("2027-01-20T02:00:00Z"));

        assertThat(judged(given, "2025-M12")).map(Verdict::status).contains(Status.ACHIEVED);
        assertThat(judged(given, "2025-M12")).map(Verdict::preliminary).contains(false);
        assertThat(judged(given, "2025-M12").orElseThrow().asOf()).isEqualTo(Instant.parse("2027-01-20T02:00:00Z"));
    }

    private static ReadingGiven version(String value, ReadingStatus status) {
        return ReadingGiven.of("2025-M12").value(value).status(status);
    }

    @Test
    void a_goal_that_runs_into_the_next_year_is_judged_there_too() {
        GoalGiven given = GoalKinds.count("24")
                .deadline("2026-12-31")
                .reads("2025-M12", "12")
                .reads("2026-M06", "18");

        assertThat(judged(given, "2025-M12")).map(Verdict::status).contains(Status.ON_PACE);
        assertThat(latest(given)).contains(Period.parse("2026-M06"));
        assertThat(judged(given, "2026-M06").orElseThrow().profile().share()).isEqualTo("0.75");
    }

    @Test
    void the_closing_figure_is_awaited_from_the_day_after_the_deadline_until_it_comes() {
        GoalGiven given = GoalKinds.growth("6.5").reads("2025-M11", "6.0");
        GoalGiven closed = GoalKinds.growth("6.5").reads("2025-M12", "6.0");
        var due = new Verdict.PeriodDue(Period.parse("2025-M12"), LocalDate.parse("2026-01-31"));

        assertThat(awaiting(given, "2025-12-31")).isEmpty();
        assertThat(awaiting(given, "2026-01-01")).contains(due);
        assertThat(awaiting(closed, "2026-01-22")).isEmpty();
    }

    private Optional<Verdict.PeriodDue> awaiting(GoalGiven given, String day) {
        return judge.awaiting(given.goal(), given.indicator(), given.knowledge(), LocalDate.parse(day));
    }

    @Test
    void a_figure_withdrawn_leaves_a_verdict_that_says_so() {
        Reading deletion =
                ReadingGiven.of("2025-M06").published("2025-08-01T00:00:00Z").build();

        Verdict v = judge.withdrawn(GoalKinds.growth("6.5").goal(), deletion);

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("withdrawn");
        assertThat(v.asOf()).isEqualTo(Instant.parse("2025-08-01T00:00:00Z"));
        assertThat(v.actual()).isNull();
    }

    @Test
    void the_verdict_is_as_of_the_newest_reading_that_it_rests_on() {
        GoalGiven given = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .other("gdp", "2024-M06", "40")
                .other("gdp", "2024-M12", "100")
                .reads("2025-M06", "6.5");

        assertThat(judged(given, "2025-M06").orElseThrow().asOf()).isEqualTo(Instant.parse("2025-07-20T02:00:00Z"));
    }
}
