package io.pacewatch.target.backtest;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Takes readings in as they were published and notes what was said of each goal when a period first had a figure. */
final class Replay {
    /** A goal's period. */
    private record About(Goal goal, Period period) {}

    private final Judge judge = new Judge();
    private final Function<String, Optional<Indicator>> indicators;
    private final List<Goal> goals;
    private final Map<SeriesKey, List<Goal>> judgedBy = new HashMap<>();
    private final Map<SeriesKey, List<Reading>> arrived = new HashMap<>();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final Map<About, Trial> said = new LinkedHashMap<>();

    Replay(List<Goal> goals, Function<String, Optional<Indicator>> indicators) {
        this.goals = goals;
        this.indicators = indicators;
        goals.forEach(
                goal -> judgedBy.computeIfAbsent(new SeriesKey(goal.indicator(), goal.region()), k -> new ArrayList<>())
                        .add(goal));
    }

    /** @param progress told after each reading how many there were so far */
    List<Trial> run(List<Reading> readings, IntConsumer progress) {
        List<Reading> ordered = new ArrayList<>(readings);
        ordered.sort(Comparator.comparing(Reading::publishedAt).thenComparing(Reading::period));
        int next = 0;
        while (next < ordered.size()) {
            int first = next;
            // What is published in one go is known in one go, as a bureau's file is.
            while (next < ordered.size()
                    && ordered.get(next).publishedAt().equals(ordered.get(first).publishedAt())) {
                Reading reading = ordered.get(next++);
                arrived.computeIfAbsent(reading.series(), k -> new ArrayList<>())
                        .add(reading);
                series.remove(reading.series());
            }
            for (int i = first; i < next; i++) {
                weigh(ordered.get(i));
                progress.accept(i + 1);
            }
        }
        return outcomes();
    }

    private void weigh(Reading reading) {
        int year = reading.period().year();
        for (Goal goal : judgedBy.getOrDefault(reading.series(), List.of())) {
            if (goal.year() <= year
                    && year <= Math.max(goal.year(), goal.deadline().getYear())) {
                said.computeIfAbsent(
                        new About(goal, reading.period()), about -> trial(about).orElse(null));
            }
        }
    }

    private Optional<Trial> trial(About about) {
        Goal goal = about.goal();
        Indicator indicator = indicator(goal);
        Knowledge known = known(goal);
        return judge.judge(goal, indicator, known, about.period())
                .filter(verdict -> !verdict.closing())
                .map(verdict -> Trial.of(goal, indicator, known, verdict));
    }

    private Indicator indicator(Goal goal) {
        return indicators.apply(goal.indicator()).orElseThrow();
    }

    private Knowledge known(Goal goal) {
        Map<SeriesKey, Series> feeding = new HashMap<>();
        for (SeriesKey key : Judge.feeds(goal)) {
            feeding.put(key, series.computeIfAbsent(key, k -> Series.of(arrived.getOrDefault(k, List.of()))));
        }
        return new Knowledge(feeding);
    }

    private List<Trial> outcomes() {
        Map<Goal, Foretold.Outcome> outcomes = new HashMap<>();
        goals.forEach(goal -> outcome(goal).ifPresent(o -> outcomes.put(goal, o)));
        Collection<Trial> trials = said.values();
        return trials.stream()
                .map(trial -> trial.became(outcomes.get(trial.goal())))
                .toList();
    }

    private Optional<Foretold.Outcome> outcome(Goal goal) {
        Knowledge known = known(goal);
        return judge.latest(goal, indicator(goal), known)
                .flatMap(latest -> judge.judge(goal, indicator(goal), known, latest))
                .filter(Verdict::closing)
                .map(v -> new Foretold.Outcome(v.actual(), v.status() == Status.ACHIEVED));
    }
}
