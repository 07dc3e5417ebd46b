package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The rules of this release, which throw for some goals; outlooks throw now and then for all of them. */
public final class BreakingRules {
    private static final List<RuntimeException> THROWN = List.of(
            new IllegalArgumentException("-2213.00 > -2266.99"),
            new ArithmeticException("/ by zero"),
            new NullPointerException(),
            new IllegalStateException("the catalogue has no department nobody"),
            new UnsupportedOperationException());

    private BreakingRules() {}

    /** A judge who cannot judge these goals. */
    public static Judge judge(Predicate<Goal> broken, Random random) {
        List<PaceRule> rules = Judge.rulesOfThisRelease().stream()
                .map(rule -> breaking(rule, broken, random))
                .toList();
        return new Judge(rules, c -> {
            if (random.nextInt(3) == 0) {
                throw anyOf(random);
            }
            return Optional.empty();
        });
    }

    private static PaceRule breaking(PaceRule rule, Predicate<Goal> broken, Random random) {
        return new PaceRule() {
            @Override
            public RuleName name() {
                return rule.name();
            }

            @Override
            public Verdict judge(GoalCase c) {
                if (broken.test(c.goal())) {
                    throw anyOf(random);
                }
                return rule.judge(c);
            }
        };
    }

    private static RuntimeException anyOf(Random random) {
        return THROWN.get(random.nextInt(THROWN.size()));
    }
}
