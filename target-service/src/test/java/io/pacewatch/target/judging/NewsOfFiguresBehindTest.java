package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.ReadingGiven;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict rests on more than its own figure: what changes there is told like a change of the figure itself. */
class NewsOfFiguresBehindTest {
    private static final String MAY = "2025-05-10T02:00:00Z";
    private static final String AUGUST = "2025-08-10T02:00:00Z";

    @Test
    void a_warning_that_last_years_revised_figure_undoes_is_taken_back() {
        BenchGiven bench = new BenchGiven(GoalKinds.falls(Unit.COUNT, "ytd-level", "1"), AUGUST)
                .take("2024-M06", "30")
                .take("2025-M06", "36");
        assertThat(bench.last().verdict().status()).isEqualTo(Status.BEHIND);

        bench.revise("2024-M06", "40");

        assertThat(bench.last().verdict().status()).isEqualTo(Status.ON_PACE);
        assertThat(bench.last().cause()).isEqualTo(Cause.REVISION);
        assertThat(bench.last().news().is()).isTrue();
    }

    @Test
    void whether_last_years_quarter_comes_before_or_after_this_years_the_warning_is_told() {
        GoalGiven given = GoalKinds.ratio("1.86").baseline("2024", "1.90");

        BenchGiven before = new BenchGiven(given, MAY).take("2024-M03", "1.95").take("2025-M03", "1.98");
        BenchGiven after = new BenchGiven(given, MAY).take("2025-M03", "1.98").take("2024-M03", "1.95");

        assertThat(List.of(before.last(), after.last()))
                .allSatisfy(event -> assertThat(event.verdict().status()).isEqualTo(Status.BEHIND))
                .allSatisfy(event -> assertThat(event.news().is()).isTrue());
    }

    @Test
    void a_baseline_that_comes_late_makes_the_warning_then() {
        GoalGiven given = GoalKinds.stock("60").baseline("2024", null);

        BenchGiven bench = new BenchGiven(given, MAY).take("2025-M04", "50").take("2024-M12", "52");

        assertThat(bench.last().verdict().status()).isEqualTo(Status.AT_RISK);
        assertThat(bench.last().news().is()).isTrue();
    }

    @Test
    void a_balance_that_comes_after_its_growth_rate_makes_the_warning_then() {
        GoalGiven given = GoalKinds.growth("25").measure("point-yoy").lastYear("balance");
        ReadingGiven start = ReadingGiven.of("2024-M12").indicator("balance").value("400");
        ReadingGiven now = ReadingGiven.of("2025-M06").indicator("balance").value("401");

        BenchGiven bench =
                new BenchGiven(given, AUGUST).take(start).take("2025-M06", "28").take(now);

        assertThat(bench.last().verdict().status()).isEqualTo(Status.BEHIND);
        assertThat(bench.last().news().is()).isTrue();
    }

    @Test
    void a_stage_that_an_earlier_figure_passed_takes_the_warning_back() {
        BenchGiven bench = new BenchGiven(GoalKinds.startRate(), MAY).take("2025-M04", "49");

        bench.take("2025-M03", "50");

        assertThat(bench.last().verdict().status()).isEqualTo(Status.AT_RISK);
        assertThat(bench.last().cause()).isEqualTo(Cause.REVISION);
        assertThat(bench.last().news().is()).isTrue();
    }

    @Test
    void a_profile_that_changes_opens_and_worsens_nothing() {
        GoalGiven given = GoalKinds.count("180").lastYear(null).compares(Comparator.AT_LEAST);
        BenchGiven bench = new BenchGiven(given, AUGUST)
                .take("2024-M06", "40")
                .take("2024-M12", "160")
                .take("2025-M06", "60");
        assertThat(bench.last().verdict().status()).isEqualTo(Status.ON_PACE);

        bench.revise("2024-M06", "90");

        VerdictEvent last = bench.last();
        assertThat(last.verdict().status()).isEqualTo(Status.BEHIND);
        assertThat(last.cause()).isEqualTo(Cause.RULE_CHANGE);
        assertThat(last.news().reason()).isEqualTo("rule-change");
    }
}
