package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a goal for a period by the rule that the goal names. */
public final class Judge {

    private final Map<RuleName, PaceRule> rules;

    /** Knows all rules of this release. */
    public Judge() {
        this(List.of(new GrowthRule(), new CumulativeRule(), new LevelRule()));
    }

    Judge(List<PaceRule> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(PaceRule::name, Function.identity()));
    }

    /**
     * The verdict; empty if the period has no current reading, is none of the goal's periods, or if goal or reading
     * hold something that only a newer release understands (kept, never judged).
     */
    public Optional<Verdict> judge(Goal goal, Indicator indicator, Knowledge knowledge, Period period) {
        PaceRule rule = rules.get(goal.rule());
        Optional<Reading> reading =
                knowledge.of(goal.indicator(), goal.region()).current(period);
        if (rule == null || reading.isEmpty() || !Understood.all(goal, indicator, reading.get())) {
            return Optional.empty();
        }
        GoalYear year = new GoalYear(goal, indicator);
        if (!year.includes(period, knowledge)) {
            return Optional.empty();
        }
        boolean closing = isClosing(goal, period, reading.get());
        Verdict verdict = rule.judge(new GoalCase(goal, indicator, knowledge, period, reading.get(), closing));
        return Optional.of(verdict);
    }

    /**
     * What stands when a deletion left the goal without any figure: a verdict of its own, since a warning that rested
     * on the withdrawn figure has to be taken back.
     */
    public Verdict withdrawn(Goal goal, Reading deletion) {
        List<Verdict.Cite> cites = List.of(Verdict.Cite.of("actual", deletion));
        return new Verdict(
                Status.UNKNOWN,
                "withdrawn",
                deletion.period(),
                deletion.publishedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                cites,
                goal.version(),
                Bands.of(goal).ruleVersion());
    }

    /**
     * The series that the goal is judged from: its own, the level series of its profile, and that series' published
     * growth, which tells whether two years' levels are of one vintage.
     */
    public static Set<SeriesKey> feeds(Goal goal) {
        Set<SeriesKey> keys = new LinkedHashSet<>();
        keys.add(new SeriesKey(goal.indicator(), goal.region()));
        String profileOf = goal.parameters().profileOf();
        if (profileOf != null) {
            keys.add(new SeriesKey(profileOf, goal.region()));
            keys.add(new SeriesKey(LastYear.growthOf(profileOf), goal.region()));
        }
        return keys;
    }

    /** The latest of the goal's periods that has a current reading; none later than the one that closes the goal. */
    public Optional<Period> latest(Goal goal, Indicator indicator, Knowledge k) {
        GoalYear year = new GoalYear(goal, indicator);
        return k.of(goal.indicator(), goal.region()).periods().reversed().stream()
                .filter(p -> year.includes(p, k))
                .findFirst();
    }

    /** Whether this reading decides the goal's year: its period reaches the deadline, and it is no estimate. */
    public boolean isClosing(Goal goal, Period period, Reading reading) {
        return !reading.deleted()
                && !period.end().isBefore(goal.deadline())
                && reading.status().compareTo(ReadingStatus.PRELIMINARY) >= 0;
    }

    /**
     * The closing figure that is not out yet, from the day after the deadline on; until it comes the last status stays.
     *
     * @param today the business day of the question
     */
    public Optional<Verdict.PeriodDue> awaiting(Goal goal, Indicator indicator, Knowledge k, LocalDate today) {
        return new GoalYear(goal, indicator).awaiting(k, today);
    }
}
