package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.series.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Judges readings one after the other as if each had come alone, so that what is said does not depend on how readings
 * were cut into batches.
 */
final class Deliberation {
    private final Judge judge = new Judge();
    private final Versions versions;
    private final Bench bench;
    private final Map<SeriesKey, TreeSet<GoalKey>> fed = new HashMap<>();

    Deliberation(Versions versions, Bench bench) {
        this.versions = versions;
        this.bench = bench;
        bench.goals()
                .forEach(goal -> Judge.feeds(goal)
                        .forEach(series -> fed.computeIfAbsent(series, k -> new TreeSet<>())
                                .add(goal.key())));
    }

    /** Takes in a reading that was inserted and judges what it concerns. */
    Receipt take(Arrival arrival) {
        Reading reading = arrival.reading();
        Optional<Reading> before = versions.current(reading.series(), reading.period());
        List<Reading> ordered = versions.add(reading);
        Outcome outcome = Outcome.of(reading, ordered);
        int given = bench.given().size();
        if (outcome == Outcome.STORED) {
            Cause cause = reading.deleted() ? Cause.DELETION : before.isPresent() ? Cause.REVISION : Cause.READING;
            Occasion occasion = new Occasion(cause, reading.acceptedAt(), arrival.trace());
            fed.getOrDefault(reading.series(), new TreeSet<>()).forEach(goal -> weigh(goal, reading, occasion));
        }
        List<OutgoingVerdict> calledForth =
                bench.given().subList(given, bench.given().size());
        List<String> ids = calledForth.stream().map(j -> j.event().eventId()).toList();
        return Receipt.of(reading, outcome, Outcome.conflicts(reading, ordered), ids);
    }

    /**
     * Judges a goal that is new, or new as it is now, by the readings that were there before. Where there is none, what
     * was said of it as it was does not stand for ever: with a later deadline silence decides nothing yet.
     */
    void takeGoal(GoalKey key, Cause cause) {
        Goal goal = bench.standing(key).goal();
        if (standingOn(goal).filter(Judge::bySilence).isPresent()
                && silence(goal, bench.today(), bench.workingDays()).isPresent()) {
            return;
        }
        Knowledge known = versions.about(goal);
        judge.latest(goal, bench.indicator(goal), known)
                .flatMap(latest -> judge.judge(goal, bench.indicator(goal), known, latest))
                .or(() -> standingOn(goal)
                        .flatMap(last -> Optional.of(judge.nothingReported(goal, last))
                                .filter(anew -> !Numbers.agree(last, anew))))
                .ifPresent(verdict -> give(goal, verdict, true, new Occasion(cause, null, null)));
    }

    /** Says of a goal that was judged that it is no more; a warning about it would otherwise stand for ever. */
    void endGoal(GoalKey key) {
        Goal goal = bench.standing(key).goal();
        standingOn(goal)
                .ifPresent(last -> bench.give(
                        key,
                        judge.goalWithdrawn(goal, last),
                        Optional.empty(),
                        true,
                        new Occasion(Cause.DELETION, null, null)));
    }

    /** Judges goals by the day alone: what was to be done and is not reported as done counts as missed. */
    void takeSilence(LocalDate today, WorkingDays days) {
        bench.goals().stream().sorted(Comparator.comparing(Goal::key)).forEach(goal -> {
            boolean closed = bench.standing(goal.key()).closed();
            silence(goal, today, days)
                    .filter(_ -> !closed)
                    .ifPresent(verdict -> give(goal, verdict, true, new Occasion(Cause.TIME, null, null)));
        });
    }

    /** What silence decides by this day, if it does. */
    private Optional<Verdict> silence(Goal goal, LocalDate today, WorkingDays days) {
        return judge.unreported(goal, bench.indicator(goal), versions.about(goal), today, days)
                .filter(Verdict::closing);
    }

    private void weigh(GoalKey key, Reading reading, Occasion occasion) {
        Goal goal = bench.standing(key).goal();
        if (!Judge.concerns(goal, reading.series(), reading.period())) {
            judgeAnew(goal, reading, occasion);
        } else if (standingOn(goal).filter(Judge::bySilence).isPresent()) {
            takeAfterSilence(goal, reading, occasion);
        } else if (reading.deleted()) {
            withdraw(goal, reading, occasion);
        } else {
            judgePeriod(goal, reading, occasion);
        }
    }

    private void judgePeriod(Goal goal, Reading reading, Occasion occasion) {
        Period period = reading.period();
        Knowledge known = versions.about(goal);
        boolean isLatest = judge.latest(goal, bench.indicator(goal), known)
                .filter(period::equals)
                .isPresent();
        judge.judge(goal, bench.indicator(goal), known, period)
                .ifPresent(verdict -> give(goal, verdict, isLatest, occasion));
        judgeStandingAnew(goal, reading, occasion);
    }

    /**
     * Silence had decided the goal. What stands now is worked out from everything, as anybody could, and corrects what
     * was said where it differs. A report that does not stand itself is part of the history.
     */
    private void takeAfterSilence(Goal goal, Reading late, Occasion occasion) {
        Knowledge known = versions.about(goal);
        Optional<Verdict> stands =
                judge.standing(goal, bench.indicator(goal), known, bench.today(), bench.workingDays());
        Optional<Verdict> ofPeriod = judge.judge(goal, bench.indicator(goal), known, late.period())
                .or(() -> late.deleted() && bench.saidOf(goal.key(), late.period())
                        ? Optional.of(judge.withdrawn(goal, late))
                        : Optional.empty());
        Optional<Verdict> before = standingOn(goal);
        if (!stands.equals(ofPeriod)) {
            ofPeriod.ifPresent(verdict -> give(goal, verdict, false, occasion));
        }
        Occasion correction = late.deleted() ? occasion : occasion.as(Cause.REVISION);
        stands.filter(anew -> before.filter(old -> Judge.bySilence(anew) && Numbers.agree(old, anew))
                        .isEmpty())
                .ifPresent(anew -> give(goal, anew, true, correction));
    }

    /** What stands may rest on an earlier figure, too: on the stage that it passed, on the day that it reported. */
    private void judgeStandingAnew(Goal goal, Reading changed, Occasion occasion) {
        if (standingOn(goal)
                .filter(v -> v.period().compareTo(changed.period()) > 0)
                .isPresent()) {
            judgeAnew(goal, changed, occasion);
        }
    }

    /** Without the latest figure the one before it counts again; the loss of an older one belongs to the history. */
    private void withdraw(Goal goal, Reading deletion, Occasion occasion) {
        boolean wasLatest = standingOn(goal)
                .filter(v -> v.period().equals(deletion.period()))
                .isPresent();
        if (!wasLatest) {
            if (bench.saidOf(goal.key(), deletion.period())) {
                give(goal, judge.withdrawn(goal, deletion), false, occasion);
            }
            judgeStandingAnew(goal, deletion, occasion);
            return;
        }
        Knowledge known = versions.about(goal);
        Verdict verdict = judge.latest(goal, bench.indicator(goal), known)
                .flatMap(latest -> judge.judge(goal, bench.indicator(goal), known, latest))
                .orElseGet(() -> judge.withdrawn(goal, deletion));
        give(goal, verdict, true, occasion);
    }

    /**
     * Something that the latest verdict may rest on besides its figure has changed: said again if a number differs. A
     * figure behind it revises what was said, whether it is new, changed or withdrawn; a profile alone is another rule.
     */
    private void judgeAnew(Goal goal, Reading changed, Occasion occasion) {
        Knowledge known = versions.about(goal);
        standingOn(goal)
                .flatMap(old -> judge.judge(goal, bench.indicator(goal), known, old.period())
                        .filter(anew -> !Numbers.agree(old, anew)))
                .ifPresent(verdict -> {
                    boolean evidence = Judge.restsOn(goal, bench.indicator(goal), changed, verdict.period());
                    give(goal, verdict, true, occasion.as(evidence ? Cause.REVISION : Cause.RULE_CHANGE));
                });
    }

    private Optional<Verdict> standingOn(Goal goal) {
        return bench.standing(goal.key()).latest().map(VerdictEvent::verdict);
    }

    private void give(Goal goal, Verdict verdict, boolean current, Occasion occasion) {
        Optional<Reading> reading = versions.current(new SeriesKey(goal.indicator(), goal.region()), verdict.period());
        bench.give(goal.key(), verdict, reading, current, occasion);
    }

    List<OutgoingVerdict> given() {
        return new ArrayList<>(bench.given());
    }

    List<Standing> changed() {
        return bench.changed();
    }

    List<Standing> turned() {
        return bench.turned();
    }
}
