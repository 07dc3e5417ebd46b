package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.AnyGoal;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.pace.ReadingGiven;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However readings, revisions and deletions arrive: where a goal ends up is where all of them together put it. */
class OrderOfArrivalTest {

    private static final int CASES = 300;

    private final Judge judge = new Judge();

    @Test
    void the_order_of_arrival_never_changes_where_a_goal_ends_up() {
        Set<RuleName> rules = new HashSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            AnyGoal any = new AnyGoal(seed);
            GoalGiven given = any.goal();
            corrections(any, given).forEach(given::reads);
            Goal goal = given.goal();
            Optional<Verdict> all = judge.latest(goal, given.indicator(), given.knowledge())
                    .flatMap(p -> judge.judge(goal, given.indicator(), given.knowledge(), p));
            List<Reading> readings = new ArrayList<>(given.readings());
            Collections.shuffle(readings, any.random());

            Optional<Verdict> stands = standingAfter(readings, given);

            if (all.isPresent()) {
                boolean agree = stands.filter(v -> Numbers.agree(v, all.get())).isPresent();
                assertThat(agree)
                        .as("seed %d, %s: %s and not %s", seed, goal.rule(), stands, all.get())
                        .isTrue();
                rules.add(goal.rule());
            }
        }
        assertThat(rules).hasSize(RuleName.values().length - 1);
    }

    /** Some figures are revised, some withdrawn. */
    private static List<ReadingGiven> corrections(AnyGoal any, GoalGiven given) {
        List<ReadingGiven> corrections = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Reading old = any.oneOf(given.readings());
            boolean withdrawn = any.random().nextInt(3) == 0;
            corrections.add(ReadingGiven.of(old.period())
                    .indicator(old.indicator())
                    .value(withdrawn ? null : old.figure().add(BigDecimal.ONE).toPlainString())
                    .status(old.status())
                    .published("2026-0%d-10T02:00:00Z".formatted(2 + i))
                    .from("S", 1000 + i));
        }
        return corrections;
    }

    private static Optional<Verdict> standingAfter(List<Reading> readings, GoalGiven given) {
        BenchGiven bench = new BenchGiven(given, "2026-06-01T00:00:00Z");
        readings.forEach(bench::take);
        return bench.standing().map(VerdictEvent::verdict);
    }

    @Test
    void a_stage_that_an_earlier_figure_turns_out_to_have_passed_is_judged_once() {
        GoalGiven given = GoalKinds.startRate();
        Reading april =
                ReadingGiven.of(Period.month(2025, 4)).value("49").from("S", 1).build();
        Reading march =
                ReadingGiven.of(Period.month(2025, 3)).value("50").from("S", 2).build();

        Optional<Verdict> stands = standingAfter(List.of(april, march), given);

        assertThat(stands)
                .map(Verdict::expected)
                .hasValueSatisfying(e -> assertThat(e).isEqualTo("59.89"));
    }
}
