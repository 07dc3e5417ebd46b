package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.outlook.Outlook;
import io.pacewatch.target.series.Knowledge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
    private final Function<GoalCase, Optional<Verdict.Projection>> outlook;

    /** Knows all rules of this release. */
    public Judge() {
        this(rulesOfThisRelease(), YearEnd::of);
    }

    /** Knows these rules, and where a year is likely to end by this outlook. */
    public Judge(List<PaceRule> rules, Function<GoalCase, Optional<Verdict.Projection>> outlook) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(PaceRule::name, Function.identity()));
        this.outlook = outlook;
    }

    static List<PaceRule> rulesOfThisRelease() {
        return List.of(
                new GrowthRule(),
                new CumulativeRule(),
                new LevelRule(),
                new StagedRule(),
                new DoneRule(),
                new DirectionRule(),
                new RankRule());
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
        boolean closing = year.closes(period, knowledge);
        var c = new GoalCase(goal, indicator, knowledge, period, reading.get(), closing, Optional.empty());
        return Optional.of(rule.judge(c.foreseeing(foreseen(c))));
    }

    /** An outlook is shown beside a verdict, so that one that cannot be computed takes no verdict with it. */
    private Optional<Verdict.Projection> foreseen(GoalCase c) {
        try {
            return outlook.apply(c);
        } catch (RuntimeException notComputable) {
            return Optional.empty();
        }
    }

    /**
     * What stands of a goal that a rule could not judge, as long as that is so: UNKNOWN ({@code cannot-be-judged}).
     *
     * @param period the period that was to be judged
     * @param asOf   publication of the figure that was to be judged
     * @param cites  that figure, if there is one
     */
    public static Verdict cannotBeJudged(Goal goal, Period period, Instant asOf, List<Verdict.Cite> cites) {
        return new NoFigure(goal).cannotBeJudged(period, asOf, cites);
    }

    /** Whether a verdict says that the goal could not be judged. */
    public static boolean failed(Verdict verdict) {
        return NoFigure.CANNOT_BE_JUDGED.equals(verdict.reason());
    }

    /**
     * What stands of a goal whose figures were all withdrawn, about the latest of its periods of which one was: a figure
     * that was there and is gone is not the same as one that is not due. In whatever order they were withdrawn.
     */
    public Optional<Verdict> withdrawn(Goal goal, Knowledge k) {
        return GoalYear.judgedBy(goal)
                .map(key -> k.of(key.indicator(), key.region()))
                .flatMap(series -> series.withdrawn().stream())
                .filter(r -> goal.year() <= r.period().year() && r.period().year() <= lastYear(goal))
                .max(Comparator.comparing(Reading::period))
                .map(deletion -> withdrawn(goal, deletion));
    }

    /**
     * What stands when a deletion left the goal without any figure: a verdict of its own, since a warning that rested
     * on the withdrawn figure has to be taken back.
     */
    public Verdict withdrawn(Goal goal, Reading deletion) {
        return new NoFigure(goal).withdrawn(deletion);
    }

    /** What stands of a goal that was changed and has no figure to be judged by, about the period that was judged last. */
    public Verdict nothingReported(Goal goal, Verdict last) {
        return new NoFigure(goal).nothingReported(last);
    }

    /** The last word on a goal that was deleted, about the period that was judged last. */
    public Verdict goalWithdrawn(Goal goal, Verdict last) {
        return new NoFigure(goal).goalWithdrawn(last);
    }

    /**
     * The series that the goal is judged from: its own and the one that it is held against, the level series of its
     * profile, and that series' published growth, which tells whether two years' levels are of one vintage. A growth
     * goal that names no level series has one all the same, which weighs the parts of the year in its outlook.
     */
    public static Set<SeriesKey> feeds(Goal goal) {
        Set<SeriesKey> keys = GoalYear.judgedBy(goal).collect(Collectors.toCollection(LinkedHashSet::new));
        String profileOf = goal.parameters().profileOf();
        if (profileOf != null) {
            keys.add(new SeriesKey(profileOf, goal.region()));
            keys.add(new SeriesKey(LastYear.growthOf(profileOf), goal.region()));
        }
        Outlook.levelsOf(goal).ifPresent(keys::add);
        return keys;
    }

    /**
     * Whether a reading is about the goal itself, its own figure or the one that it is held against, in one of the
     * goal's years; all others of its {@link #feeds} only measure it.
     */
    public static boolean concerns(Goal goal, SeriesKey series, Period period) {
        return goal.year() <= period.year()
                && period.year() <= lastYear(goal)
                && GoalYear.judgedBy(goal).anyMatch(series::equals);
    }

    /**
     * Whether a figure is evidence for what is said of {@code judged}: the figure that it is held against, its baseline,
     * its balance. All others only shape the profile or the outlook.
     */
    public static boolean restsOn(Goal goal, Indicator indicator, Reading reading, Period judged) {
        return new Evidence(goal, indicator).includes(reading.series(), reading.period(), judged);
    }

    /** The last calendar year whose readings can concern the goal. */
    public static int lastYear(Goal goal) {
        return GoalYear.last(goal);
    }

    /** The latest of the goal's periods that has a current reading; none later than the one that closes the goal. */
    public Optional<Period> latest(Goal goal, Indicator indicator, Knowledge k) {
        GoalYear year = new GoalYear(goal, indicator);
        return k.of(goal.indicator(), goal.region()).periods().reversed().stream()
                .filter(p -> year.includes(p, k))
                .findFirst();
    }

    /** The first period that the indicator is published for and that reaches the goal's deadline. */
    public Period closingPeriod(Goal goal, Indicator indicator) {
        return new GoalYear(goal, indicator).closingPeriod();
    }

    /**
     * The closing figure that is not out yet, from the day after the deadline on; until it comes the last status stays.
     *
     * @param today the business day of the question
     */
    public Optional<Verdict.PeriodDue> awaiting(Goal goal, Indicator indicator, Knowledge k, LocalDate today) {
        return new GoalYear(goal, indicator).awaiting(k, today);
    }

    /**
     * What stands on a day, worked out from the readings alone: what silence has decided, else the verdict on the latest
     * period, else that its figure was withdrawn. Empty where there never was a figure.
     *
     * @param today       the business day of the question
     * @param workingDays the working-day calendar
     */
    public Optional<Verdict> standing(
            Goal goal, Indicator indicator, Knowledge k, LocalDate today, WorkingDays workingDays) {
        return unreported(goal, indicator, k, today, workingDays)
                .filter(Verdict::closing)
                .or(() -> latest(goal, indicator, k).flatMap(p -> judge(goal, indicator, k, p)))
                .or(() -> withdrawn(goal, k));
    }

    /** Whether a verdict is what silence came to in the end. */
    public static boolean bySilence(Verdict verdict) {
        return NoFigure.UNREPORTED.equals(verdict.reason());
    }

    /** Whether something that is to be done in this year and was never reported on is silent by now. */
    public static boolean reportsDue(int year, Indicator indicator, LocalDate today) {
        return NoFigure.reportsDue(year, indicator, today);
    }

    /**
     * What silence about something that is to be done comes to: UNKNOWN ({@code no-report}) once the first quarterly
     * report is past its due day and none is there, MISSED ({@code unreported}) on the 20th working day after the
     * deadline unless a closing report or one of completion is there, though earlier reports may be. Empty for goals of
     * other rules, and where reports say enough. A verdict of time: as of the beginning of {@code today}.
     *
     * @param today       the business day of the question
     * @param workingDays the working-day calendar
     */
    public Optional<Verdict> unreported(
            Goal goal, Indicator indicator, Knowledge k, LocalDate today, WorkingDays workingDays) {
        return new NoFigure(goal).unreported(indicator, k, today, workingDays);
    }
}
