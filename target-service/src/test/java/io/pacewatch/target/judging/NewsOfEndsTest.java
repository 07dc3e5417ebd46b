package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.ReadingGiven;
import org.junit.jupiter.api.Test;

/** A goal's end was told: whoever heard of it also hears that it is none any more. */
class NewsOfEndsTest {
    private static final String SILENT = "2026-02-20";
    private static final String NOW = SILENT + "T02:00:00Z";

    @Test
    void what_was_done_too_late_and_then_is_said_to_have_been_done_in_time_is_told() {
        BenchGiven bench = new BenchGiven(GoalKinds.done(), NOW)
                .take(ReadingGiven.of("2025-M12").value("1").occurred("2026-01-05"));
        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);

        bench.take(ReadingGiven.of("2026-M01").value("1").occurred("2025-12-20"));

        VerdictEvent last = bench.last();
        assertThat(last.cause()).isEqualTo(Cause.READING);
        assertThat(last.verdict().status()).isEqualTo(Status.ACHIEVED);
        assertThat(last.news().is()).isTrue();
    }

    @Test
    void a_later_deadline_takes_back_what_silence_has_decided_until_it_decides_again() {
        BenchGiven bench = new BenchGiven(GoalKinds.done(), NOW).silent();

        BenchGiven later = bench.changed(GoalKinds.done().deadline("2026-06-30"), "2026-02-21T02:00:00Z");

        assertThat(later.given()).hasSize(1);
        assertThat(later.last().verdict().status()).isEqualTo(Status.UNKNOWN);
        assertThat(later.last().verdict().reason()).isEqualTo("no-report");
        assertThat(later.last().cause()).isEqualTo(Cause.GOAL_CHANGE);
        assertThat(later.last().news().is()).isTrue();
        BenchGiven ended = later.on("2026-08-03T02:00:00Z").silent();
        assertThat(ended.last().verdict().status()).isEqualTo(Status.MISSED);
        assertThat(ended.last().news().is()).isTrue();
    }

    @Test
    void what_silence_still_decides_after_a_change_is_not_said_again() {
        BenchGiven bench = new BenchGiven(GoalKinds.done(), NOW)
                .take(ReadingGiven.of("2025-M06").value("0.5").expected("2025-11-30"))
                .silent();
        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);

        assertThat(bench.changed(GoalKinds.done().worded("通航"), NOW).given()).isEmpty();
    }

    @Test
    void a_corrected_number_takes_back_a_ceiling_that_was_broken() {
        GoalGiven ceiling = GoalKinds.count("100").compares(Comparator.AT_MOST);
        BenchGiven bench = new BenchGiven(ceiling, "2025-08-10T02:00:00Z").take("2025-M06", "120");
        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);

        BenchGiven corrected =
                bench.changed(GoalKinds.count("1000").compares(Comparator.AT_MOST), "2025-08-11T02:00:00Z");

        assertThat(corrected.last().verdict().status()).isEqualTo(Status.ON_PACE);
        assertThat(corrected.last().news().is()).isTrue();
    }
}
