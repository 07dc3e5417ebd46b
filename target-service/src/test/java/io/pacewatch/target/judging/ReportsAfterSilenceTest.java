package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.ReadingGiven;
import org.junit.jupiter.api.Test;

/** Silence has decided a goal; what is reported after that is judged as if it were worked out anew from everything. */
class ReportsAfterSilenceTest {
    private static final String FEBRUARY = "2026-02-02T02:00:00Z";

    private static BenchGiven silent() {
        BenchGiven bench = new BenchGiven(GoalKinds.done(), FEBRUARY).silent();
        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);
        assertThat(bench.last().verdict().actual()).isNull();
        assertThat(bench.last().news().is()).isTrue();
        return bench;
    }

    private static ReadingGiven report(String period, String share) {
        return ReadingGiven.of(period).value(share);
    }

    private static Verdict standing(BenchGiven bench) {
        return bench.standing().orElseThrow().verdict();
    }

    @Test
    void a_report_that_leaves_it_undone_is_what_the_silence_rests_on_from_then_on() {
        BenchGiven bench = silent().take(report("2025-M09", "0.8"));

        VerdictEvent last = bench.last();
        assertThat(last.verdict().reason()).isEqualTo("unreported");
        assertThat(last.verdict().actual()).isEqualTo("0.8");
        assertThat(last.verdict().period()).hasToString("2025-M12");
        assertThat(last.cause()).isEqualTo(Cause.REVISION);
        assertThat(last.news().is()).isTrue();
        assertThat(Numbers.agree(standing(bench), bench.recomputed())).isTrue();
        assertThat(bench.given()).extracting(VerdictEvent::current).containsExactly(true, false, true);
    }

    @Test
    void an_older_report_after_that_says_nothing_anew() {
        BenchGiven bench = silent().take(report("2025-M09", "0.8")).take(report("2025-M06", "0.5"));

        assertThat(bench.last().current()).isFalse();
        assertThat(standing(bench).actual()).isEqualTo("0.8");
        assertThat(bench.given()).hasSize(4);
    }

    @Test
    void a_first_report_that_it_was_done_in_time_is_a_correction() {
        BenchGiven bench = silent().take(report("2025-M09", "1").occurred("2025-09-20"));

        assertThat(bench.last().verdict().status()).isEqualTo(Status.ACHIEVED);
        assertThat(bench.last().cause()).isEqualTo(Cause.REVISION);
        assertThat(bench.last().news().is()).isTrue();
        assertThat(bench.last().current()).isTrue();
        assertThat(bench.given()).hasSize(2);
    }

    @Test
    void the_closing_report_is_a_correction_too() {
        BenchGiven bench = silent().take(report("2025-M12", "0.9"));

        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);
        assertThat(bench.last().verdict().reason()).isNull();
        assertThat(bench.last().cause()).isEqualTo(Cause.REVISION);
        assertThat(bench.last().news().is()).isTrue();
        assertThat(bench.given()).hasSize(2);
    }

    @Test
    void a_revised_and_a_withdrawn_report_are_followed() {
        BenchGiven bench = silent().take(report("2025-M09", "0.8")).revise("2025-M09", "0.9");
        assertThat(standing(bench).actual()).isEqualTo("0.9");

        bench.take(report("2025-M09", null).published("2026-02-25T02:00:00Z"));

        assertThat(standing(bench).status()).isEqualTo(Status.MISSED);
        assertThat(standing(bench).actual()).isNull();
        assertThat(bench.last().cause()).isEqualTo(Cause.DELETION);
        assertThat(bench.last().news().is()).isTrue();
        assertThat(Numbers.agree(standing(bench), bench.recomputed())).isTrue();
    }

    @Test
    void an_estimate_for_the_closing_period_ends_no_silence_and_takes_it_back_when_withdrawn() {
        BenchGiven bench = silent().take(report("2025-M12", "1").status(ReadingStatus.ESTIMATED));
        assertThat(standing(bench).reason()).isEqualTo("unreported");
        assertThat(standing(bench).actual()).isEqualTo("1");

        bench.take(report("2025-M12", null).published("2026-02-25T02:00:00Z"));

        assertThat(standing(bench).reason()).isEqualTo("unreported");
        assertThat(standing(bench).actual()).isNull();
    }

    @Test
    void a_report_of_the_next_year_without_a_day_leaves_it_open_which_day_counts() {
        BenchGiven bench = silent().take(report("2026-M03", "1"));

        assertThat(standing(bench).reason()).isEqualTo("no-day-of-completion");
        assertThat(bench.last().news().is()).isTrue();
        assertThat(Numbers.agree(standing(bench), bench.recomputed())).isTrue();
    }
}
