package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.catalogue.WorkingYear;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoneRuleTest {

    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(List.of(new WorkingYear(2026, Set.of(LocalDate.parse("2026-01-01")), Set.of(), "made up")));

    private static ReadingGiven report(String period, String share) {
        return ReadingGiven.of(period).value(share);
    }

    /** Half of its nodes by the end of May, all by mid-December. */
    private static GoalGiven planned() {
        return GoalKinds.done().stage("2025-05-31", "0.5").stage("2025-12-15", "1");
    }

    @ParameterizedTest(name = "{1} of its nodes by {0}: {2}")
    @CsvSource({
        "2025-M03, 0, ON_PACE",
        "2025-M05, 0.5, ON_PACE",
        "2025-M05, 0.49, AT_RISK",
        "2025-M06, 0.49, AT_RISK",
        "2025-M09, 0.49, BEHIND",
        "2025-M09, 0.5, ON_PACE"
    })
    void nodes(String period, String share, Status status) {
        Verdict v = planned().reads(report(period, share)).judged(period);

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.progress()).isEqualTo(share);
    }

    @ParameterizedTest(name = "a node of {0}, not passed on 30 June: {1}")
    @CsvSource({"2025-07-01, ON_PACE", "2025-06-30, AT_RISK", "2025-05-31, AT_RISK", "2025-05-30, BEHIND"})
    void a_node_may_be_thirty_days_late(String due, Status status) {
        Verdict v = GoalKinds.done()
                .stage(due, "0.5")
                .reads(report("2025-M06", "0.4"))
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "due on 31 December, expected on {0}: {1}")
    @CsvSource({"2025-11-30, ON_PACE", "2025-12-01, AT_RISK", "2025-12-31, AT_RISK", "2026-01-01, BEHIND"})
    void the_expected_day(String day, Status status) {
        Verdict v =
                GoalKinds.done().reads(report("2025-M06", "0.4").expected(day)).judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.expected()).isNull();
    }

    @ParameterizedTest(name = "told on {1}, expected on {0}: {2}")
    @CsvSource({
        "2025-07-10, 2025-07-09T16:00:00Z, ON_PACE",
        "2025-07-10, 2025-07-10T16:00:00Z, AT_RISK",
        "2025-06-01, 2025-07-10T02:00:00Z, AT_RISK",
        "2026-01-05, 2026-01-10T02:00:00Z, BEHIND"
    })
    void an_expected_day_that_has_passed_with_nothing_done_is_never_on_pace(String day, String told, Status status) {
        Verdict v = GoalKinds.done()
                .reads(report("2025-M06", "0.6").expected(day).published(told))
                .judged("2025-M06");

        assertThat(v.status()).isEqualTo(status);
    }

    @Test
    void the_worse_of_node_and_expected_day_counts() {
        assertThat(planned()
                        .reads(report("2025-M09", "0.4").expected("2025-10-31"))
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.BEHIND);
        assertThat(planned()
                        .reads(report("2025-M09", "0.5").expected("2025-12-20"))
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.AT_RISK);
    }

    @Test
    void neither_nodes_nor_an_expected_day_leave_nothing_to_judge_by() {
        Verdict v = GoalKinds.done().reads(report("2025-M06", "0.4")).judged("2025-M06");

        assertThat(v.status()).isEqualTo(Status.UNKNOWN);
        assertThat(v.reason()).isEqualTo("no-expected-day");
    }

    @ParameterizedTest(name = "reported for {0}, happened on {1}: {2}, {3}")
    @CsvSource({
        "2025-M09, 2025-08-20, ACHIEVED,",
        "2025-M09,, ACHIEVED,",
        "2025-M12, 2025-12-31, ACHIEVED,",
        "2025-M12,, ACHIEVED,",
        "2026-M03, 2025-12-31, ACHIEVED,",
        "2026-M03, 2026-01-01, MISSED, late-done",
        "2026-M03,, UNKNOWN, no-day-of-completion"
    })
    void the_day_counts_and_not_the_report(String period, String day, Status status, String reason) {
        Verdict v = GoalKinds.done().reads(report(period, "1").occurred(day)).judged(period);

        assertThat(v.status()).isEqualTo(status);
        assertThat(v.reason()).isEqualTo(reason);
        assertThat(v.closing()).isEqualTo(!period.equals("2025-M09"));
    }

    @Test
    void the_day_is_kept_from_an_earlier_report() {
        GoalGiven given = GoalKinds.done()
                .deadline("2025-08-31")
                .reads(report("2025-M09", "1").occurred("2025-08-20"))
                .reads(report("2025-M12", "1"));

        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.ACHIEVED);
        assertThat(given.judged("2025-M12").cites()).hasSize(2);
    }

    @Test
    void almost_is_not_done_and_a_later_report_can_still_tell() {
        GoalGiven given = GoalKinds.done()
                .reads(report("2025-M12", "0.999"))
                .reads(report("2026-M03", "1").occurred("2026-02-10"));

        assertThat(given.judged("2025-M12").status()).isEqualTo(Status.MISSED);
        assertThat(given.judged("2025-M12").reason()).isNull();
        assertThat(given.judged("2026-M03").reason()).isEqualTo("late-done");
    }

    @Test
    void an_estimate_and_a_goal_that_has_to_hold_are_not_achieved_before_the_close() {
        assertThat(GoalKinds.done()
                        .reads(report("2025-M12", "1").status(ReadingStatus.ESTIMATED))
                        .judged("2025-M12")
                        .status())
                .isEqualTo(Status.ON_PACE);
        assertThat(GoalKinds.done()
                        .holds(Holds.AT_CLOSE)
                        .reads(report("2025-M09", "1"))
                        .judged("2025-M09")
                        .status())
                .isEqualTo(Status.ON_PACE);
    }

    @ParameterizedTest(name = "without any report on {0}: {1}")
    @CsvSource({
        "2025-04-25,,,",
        "2025-04-26, UNKNOWN, 2025-M03, no-report",
        "2025-11-30, UNKNOWN, 2025-M09, no-report",
        // 1 January is no working day: the first is the 2nd, the 20th the 29th
        "2026-01-28, UNKNOWN, 2025-M09, no-report",
        "2026-01-29, MISSED, 2025-M12, unreported"
    })
    void silence(String today, Status status, String period, String reason) {
        Optional<Verdict> v = unreported(GoalKinds.done(), today);

        assertThat(v.map(Verdict::status)).isEqualTo(Optional.ofNullable(status));
        assertThat(v.map(Verdict::period).map(Period::toString)).isEqualTo(Optional.ofNullable(period));
        assertThat(v.map(Verdict::reason)).isEqualTo(Optional.ofNullable(reason));
        assertThat(v.map(Verdict::closing).orElse(false)).isEqualTo(status == Status.MISSED);
    }

    @Test
    void earlier_reports_break_the_silence_but_not_after_the_deadline() {
        GoalGiven given = planned().reads(report("2025-M06", "0.5"));

        assertThat(unreported(given, "2026-01-28")).isEmpty();
        Verdict v = unreported(given, "2026-01-29").orElseThrow();
        assertThat(v.status()).isEqualTo(Status.MISSED);
        assertThat(v.actual()).isEqualTo("0.5");
        assertThat(v.cites()).hasSize(1);
        assertThat(v.asOf()).isEqualTo(Instant.parse("2026-01-28T16:00:00Z"));
    }

    @Test
    void what_is_done_or_closed_is_not_unreported() {
        assertThat(unreported(GoalKinds.done().reads(report("2025-M06", "1")), "2026-03-01"))
                .isEmpty();
        assertThat(unreported(GoalKinds.done().reads(report("2025-M12", "0.9")), "2026-03-01"))
                .isEmpty();
        assertThat(unreported(GoalKinds.growth("6.5"), "2026-03-01")).isEmpty();
    }

    @Test
    void an_estimate_that_it_is_done_breaks_no_silence() {
        GoalGiven given = GoalKinds.done().reads(report("2025-M12", "1").status(ReadingStatus.ESTIMATED));

        assertThat(unreported(given, "2026-03-01").map(Verdict::reason)).contains("unreported");
        assertThat(unreported(given.reads(report("2025-M09", "1")), "2026-03-01"))
                .isEmpty();
    }

    private static Optional<Verdict> unreported(GoalGiven given, String today) {
        return new Judge()
                .unreported(given.goal(), given.indicator(), given.knowledge(), LocalDate.parse(today), WORKING_DAYS);
    }
}
