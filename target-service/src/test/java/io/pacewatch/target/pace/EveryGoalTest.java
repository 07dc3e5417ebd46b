package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every goal and figure, tried on a few thousand drawn ones; the seed is in each failure. */
class EveryGoalTest {

    private static final int CASES = 4000;

    private final Judge judge = new Judge();

    @Test
    void a_better_figure_never_gives_a_worse_status() {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            AnyGoal any = new AnyGoal(seed);
            GoalGiven given = any.goal();
            if (given.goal().comparator() == Comparator.EQUALS && given.goal().rule() == RuleName.LEVEL) {
                continue;
            }
            Reading one = any.oneOf(ownOf2025(given));
            BigDecimal moved = one.figure().add(new BigDecimal(any.step())).max(BigDecimal.ZERO);
            Optional<Verdict> here = judged(given, one, one.figure());
            Optional<Verdict> there = judged(given, one, moved);
            if (here.isEmpty() || there.isEmpty() || moved.compareTo(one.figure()) == 0) {
                continue;
            }
            boolean better = lowerIsBetter(given.goal()) == moved.compareTo(one.figure()) < 0;
            Verdict good = (better ? there : here).get();
            Verdict bad = (better ? here : there).get();
            assertThat(severity(good.status()))
                    .as(
                            "seed %d: %s of %s against %s of %s",
                            seed, good.status(), good.actual(), bad.status(), bad.actual())
                    .isLessThanOrEqualTo(severity(bad.status()));
            compared++;
        }
        assertThat(compared).isGreaterThan(CASES / 2);
    }

    private static List<Reading> ownOf2025(GoalGiven given) {
        return given.readings().stream()
                .filter(r -> r.indicator().equals("own") && r.period().year() == 2025)
                .toList();
    }

    private static boolean lowerIsBetter(Goal goal) {
        return goal.rule() == RuleName.RANK || goal.comparator().pointsDown();
    }

    private Optional<Verdict> judged(GoalGiven given, Reading instead, BigDecimal value) {
        List<Reading> readings = new ArrayList<>(given.readings());
        readings.remove(instead);
        readings.add(ReadingGiven.of(instead.period())
                .value(value.toPlainString())
                .status(instead.status())
                .from("S", instead.row())
                .occurred(
                        instead.occurredOn() == null
                                ? null
                                : instead.occurredOn().toString())
                .expected(
                        instead.expectedOn() == null
                                ? null
                                : instead.expectedOn().toString())
                .build());
        return judge.judge(given.goal(), given.indicator(), known(readings, given), instead.period());
    }

    private static Knowledge known(Collection<Reading> readings, GoalGiven given) {
        return FiguresGiven.knowledge(
                readings,
                given.knowledge().unitOf("levels").map(u -> Map.of("levels", u)).orElse(Map.of()));
    }

    private static int severity(Status status) {
        return switch (status) {
            case ACHIEVED -> 0;
            case ON_PACE, NOT_DUE -> 1;
            case AT_RISK -> 2;
            case BEHIND -> 3;
            case MISSED -> 4;
            case UNKNOWN, UNRECOGNISED -> -1;
        };
    }

    @Test
    void a_verdict_worked_out_again_from_what_it_cites_is_the_same() {
        Set<RuleName> rules = new HashSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            AnyGoal any = new AnyGoal(seed);
            GoalGiven given = any.goal();
            Reading one = any.oneOf(ownOf2025(given));
            Optional<Verdict> said = judge.judge(given.goal(), given.indicator(), given.knowledge(), one.period());
            if (said.isEmpty()) {
                continue;
            }
            Set<Integer> rows =
                    said.get().cites().stream().map(Verdict.Cite::row).collect(Collectors.toSet());
            List<Reading> cited = given.readings().stream()
                    .filter(r -> rows.contains(r.row()) || said.get().projection() != null && forOutlook(given, r))
                    .toList();

            assertThat(judge.judge(given.goal(), given.indicator(), known(cited, given), one.period()))
                    .as("seed %d", seed)
                    .isEqualTo(said);
            rules.add(given.goal().rule());
        }
        assertThat(rules).hasSize(RuleName.values().length - 1);
    }

    /** An outlook cites what it rests on by naming no rows, but series, years and the time up to which it was known. */
    private static boolean forOutlook(GoalGiven given, Reading r) {
        return r.indicator().equals("own")
                || r.indicator().equals(given.goal().parameters().profileOf());
    }

    @Test
    void a_verdict_worked_out_again_from_what_was_known_as_of_its_time_is_the_same() {
        int foreseen = 0;
        for (long seed = 0; seed < CASES; seed++) {
            AnyGoal any = new AnyGoal(seed);
            GoalGiven given = any.goal();
            Reading one = any.oneOf(ownOf2025(given));
            Optional<Verdict> said = judge.judge(given.goal(), given.indicator(), given.knowledge(), one.period());
            if (said.isEmpty()) {
                continue;
            }
            Knowledge then = given.knowledge().asOf(said.get().asOf());

            assertThat(judge.judge(given.goal(), given.indicator(), then, one.period()))
                    .as("seed %d", seed)
                    .isEqualTo(said);
            foreseen += said.get().projection() == null ? 0 : 1;
        }
        assertThat(foreseen).isGreaterThan(CASES / 10);
    }
}
