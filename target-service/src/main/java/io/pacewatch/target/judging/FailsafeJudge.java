package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Judges goals, and turns whatever a rule or a missing name throws into a verdict that says so. What was accepted is
 * stored, and a goal's neighbours are judged, whatever one goal throws.
 */
final class FailsafeJudge {
    private final Judge judge;
    private final Snapshots names;
    private final LocalDate today;
    private final BiConsumer<String, RuntimeException> failures;

    /** Tells {@code failures} of each goal that could not be judged. */
    FailsafeJudge(Judge judge, Snapshots names, LocalDate today, BiConsumer<String, RuntimeException> failures) {
        this.judge = judge;
        this.names = names;
        this.today = today;
        this.failures = failures;
    }

    /** The verdict for this period; empty if its figure cannot be there or is none of the goal's. */
    Optional<Verdict> judge(Goal goal, Knowledge known, Period period) {
        try {
            return judge.judge(goal, indicator(goal), known, period);
        } catch (RuntimeException e) {
            failures.accept(goal.key().text(), e);
            return unjudged(goal, own(goal, known).current(period));
        }
    }

    /** The latest of the goal's periods that has a figure. */
    Optional<Period> latest(Goal goal, Knowledge known) {
        try {
            return judge.latest(goal, indicator(goal), known);
        } catch (RuntimeException e) {
            failures.accept(goal.key().text(), e);
            return lastFigure(goal, known).map(Reading::period);
        }
    }

    /** What stands by the figures alone: the verdict on the latest period, else that its figure was withdrawn. */
    Optional<Verdict> byFigures(Goal goal, Knowledge known) {
        return latest(goal, known).flatMap(p -> judge(goal, known, p)).or(() -> judge.withdrawn(goal, known));
    }

    /** What stands today: what silence has decided, else what the figures say. */
    Optional<Verdict> standing(Goal goal, Knowledge known) {
        return silence(goal, known).filter(Verdict::closing).or(() -> byFigures(goal, known));
    }

    /** What silence comes to today. */
    Optional<Verdict> silence(Goal goal, Knowledge known) {
        try {
            return judge.unreported(
                    goal, indicator(goal), known, today, names.catalogue().workingDays());
        } catch (RuntimeException e) {
            failures.accept(goal.key().text(), e);
            return Optional.empty();
        }
    }

    /** The closing figure that is not out yet. */
    Optional<Verdict.PeriodDue> awaiting(Goal goal, Knowledge known) {
        return names.catalogue()
                .indicator(goal.indicator())
                .flatMap(indicator -> judge.awaiting(goal, indicator, known, today));
    }

    /** Whether a figure is evidence for what is said of {@code judged}; of what cannot be judged, nothing is. */
    boolean restsOn(Goal goal, Reading changed, Period judged) {
        return names.catalogue()
                .indicator(goal.indicator())
                .filter(indicator -> Judge.restsOn(goal, indicator, changed, judged))
                .isPresent();
    }

    /** Also finds out whether a verdict could name all that it is about. */
    private Indicator indicator(Goal goal) {
        var _ = names.of(goal);
        return names.indicator(goal);
    }

    private static Optional<Verdict> unjudged(Goal goal, Optional<Reading> figure) {
        return figure.map(
                r -> Judge.cannotBeJudged(goal, r.period(), r.publishedAt(), List.of(Verdict.Cite.of("actual", r))));
    }

    private static Optional<Reading> lastFigure(Goal goal, Knowledge known) {
        Series own = own(goal, known);
        return own.periods().reversed().stream()
                .filter(p -> Judge.concerns(goal, new SeriesKey(goal.indicator(), goal.region()), p))
                .findFirst()
                .flatMap(own::current);
    }

    private static Series own(Goal goal, Knowledge known) {
        return known.of(goal.indicator(), goal.region());
    }
}
