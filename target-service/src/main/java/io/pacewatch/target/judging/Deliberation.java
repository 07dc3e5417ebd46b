package io.pacewatch.target.judging;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.Amendment;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges readings one after the other as if each had come alone, so that what is said does not depend on how readings
 * were cut into batches.
 */
final class Deliberation {
    /** As many versions of one figure are judged one by one within an hour. */
    static final int JUDGED_IN_A_WHILE = 60;

    private static final Duration A_WHILE = Duration.ofHours(1);

    private record Figure(SeriesKey series, Period period) {}

    private final Versions versions;
    private final Bench bench;
    private final GoalVerdicts verdicts;
    private final Map<SeriesKey, TreeSet<GoalKey>> fed = new HashMap<>();
    private final Map<SeriesKey, Set<String>> unreadable;
    private final List<Amendment> amendments = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();

    /** Knows keys of goals that nobody can read by the series that they are judged from. */
    Deliberation(Versions versions, Bench bench, Judge rules, Map<SeriesKey, Set<String>> unreadable) {
        this.unreadable = unreadable;
        this.versions = versions;
        this.bench = bench;
        this.verdicts = new GoalVerdicts(versions, bench, rules);
        bench.goals()
                .forEach(goal -> Judge.feeds(goal)
                        .forEach(series -> fed.computeIfAbsent(series, k -> new TreeSet<>())
                                .add(goal.key())));
    }

    /**
     * Takes in readings that were inserted, one after the other, and judges what they concern. Of a figure that is
     * published over and over within an hour the versions beyond those that are judged by themselves are judged in one
     * go: only the last of them stands anyway.
     */
    List<Receipt> take(List<Arrival> arrivals) {
        List<Receipt> receipts = new ArrayList<>();
        Map<Figure, Integer> postponed = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Reading reading = arrival.reading();
            boolean revises = versions.hasValue(reading);
            List<Reading> ordered = versions.add(reading);
            Outcome outcome = Outcome.of(reading, ordered);
            boolean conflict = !Outcome.conflicting(reading, ordered).isEmpty();
            amendments.addAll(Amendment.of(reading, ordered));
            Receipt receipt = Receipt.of(reading, outcome, conflict, List.of(), List.of());
            if (outcome == Outcome.STORED) {
                Figure figure = new Figure(reading.series(), reading.period());
                postponed.remove(figure);
                if (isOneOfVeryMany(reading, ordered)) {
                    postponed.put(figure, receipts.size());
                } else {
                    receipt = weigh(arrival, revises, receipt);
                }
            }
            receipts.add(receipt);
        }
        postponed.values().forEach(at -> receipts.set(at, weigh(arrivals.get(at), true, receipts.get(at))));
        return receipts;
    }

    private static boolean isOneOfVeryMany(Reading reading, List<Reading> ordered) {
        Instant from = reading.acceptedAt().minus(A_WHILE);
        return ordered.size() > JUDGED_IN_A_WHILE
                && ordered.stream().filter(v -> v.acceptedAt().isAfter(from)).count() > JUDGED_IN_A_WHILE;
    }

    private Receipt weigh(Arrival arrival, boolean revises, Receipt receipt) {
        Reading reading = arrival.reading();
        int given = bench.given().size();
        int failed = bench.failures().size();
        Cause cause = reading.deleted() ? Cause.DELETION : revises ? Cause.REVISION : Cause.READING;
        Occasion occasion = new Occasion(cause, reading.acceptedAt(), arrival.trace());
        fed.getOrDefault(reading.series(), new TreeSet<>())
                .forEach(goal -> guarded(goal, () -> verdicts.weigh(goal, reading, occasion)));
        List<String> ids = bench.given().subList(given, bench.given().size()).stream()
                .map(j -> j.event().eventId())
                .toList();
        Set<String> unjudged = new LinkedHashSet<>(unreadable.getOrDefault(reading.series(), Set.of()));
        bench.failures().subList(failed, bench.failures().size()).forEach(f -> unjudged.add(f.goal()));
        return receipt.judged(ids, List.copyOf(unjudged));
    }

    /** Judges a goal that is new, or new as it is now, by the readings that were there before. */
    void takeGoal(GoalKey key, Cause cause) {
        guarded(key, () -> verdicts.restated(key, cause));
    }

    /** Judges a goal that could not be judged before, now that it may be. */
    void takeAgain(GoalKey key) {
        guarded(key, () -> verdicts.again(key));
    }

    /** Says of a goal that was judged that it is no more; a warning about it would otherwise stand for ever. */
    void endGoal(GoalKey key) {
        guarded(key, () -> verdicts.ended(key));
    }

    /** Judges goals by the day alone: what was to be done and is not reported as done counts as missed. */
    void takeSilence() {
        bench.goals().stream().map(Goal::key).sorted().forEach(key -> guarded(key, () -> verdicts.bySilence(key)));
    }

    /** What one goal throws is that goal's alone. */
    private void guarded(GoalKey key, Runnable judging) {
        try {
            judging.run();
        } catch (RuntimeException e) {
            bench.failed(key.text(), e);
            lost.add(key.text());
        }
    }

    List<OutgoingVerdict> given() {
        return new ArrayList<>(bench.given());
    }

    List<JudgingFailure> failures() {
        return bench.failures();
    }

    /** Keys of the goals on which not even that could be said that they cannot be judged. */
    Set<String> lost() {
        unreadable.values().forEach(lost::addAll);
        return lost;
    }

    /** What the readings changed in the receipts of others. */
    List<Amendment> amendments() {
        return amendments;
    }

    List<Standing> changed() {
        return bench.changed();
    }

    List<Standing> turned() {
        return bench.turned();
    }
}
