package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.ReadingGiven;
import org.junit.jupiter.api.Test;

/** A goal's end was told: whoever heard of it also hears that it is none any more. */
class NewsOfEndsTest {
    private static final String SILENT = "2026-02-20";
    private static final String NOW = SILENT + "T02:00:00Z";

    @Test
    void what_was_done_too_late_and_then_is_said_to_have_been_done_in_time_is_told() {
        BenchGiven bench = new BenchGiven(GoalGiven.done(), NOW)
                .take(ReadingGiven.of("2025-M12").value("1").occurred("2026-01-05"));
        assertThat(bench.last().verdict().status()).isEqualTo(Status.MISSED);

        bench.take(ReadingGiven.of("2026-M01").value("1").occurred("2025-12-20"));

        VerdictEvent last = bench.last();
        assertThat(last.cause()).isEqualTo(Cause.READING);
        assertThat(last.verdict().status()).isEqualTo(Status.ACHIEVED);
        assertThat(last.news().is()).isTrue();
    }
}
