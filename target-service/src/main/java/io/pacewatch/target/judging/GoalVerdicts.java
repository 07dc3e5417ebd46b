package io.pacewatch.target.judging;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import java.util.Optional;

/** Gives the verdicts on one goal that a reading, a change of the goal or a day asks for. */
final class GoalVerdicts {
    private final Versions versions;
    private final Bench bench;
    private final Judge rules;
    private final FailsafeJudge judge;

    GoalVerdicts(Versions versions, Bench bench, Judge rules) {
        this.versions = versions;
        this.bench = bench;
        this.rules = rules;
        this.judge = bench.with(rules);
    }

    /**
     * The goal is new, or new as it is now. Where there is no figure, what was said of it as it was does not stand for
     * ever: with a later deadline silence decides nothing yet.
     */
    void restated(GoalKey key, Cause cause) {
        Goal goal = bench.standing(key).goal();
        Knowledge known = versions.about(goal);
        if (standingOn(goal).filter(Judge::bySilence).isPresent()
                && judge.silence(goal, known).filter(Verdict::closing).isPresent()) {
            return;
        }
        judge.byFigures(goal, known)
                .or(() -> standingOn(goal)
                        .flatMap(last -> Optional.of(rules.nothingReported(goal, last))
                                .filter(now -> !Numbers.agree(last, now))))
                .ifPresent(verdict -> give(goal, verdict, true, new Occasion(cause, null, null)));
    }

    /** The goal could not be judged before. */
    void again(GoalKey key) {
        Goal goal = bench.standing(key).goal();
        settle(goal, judge.standing(goal, versions.about(goal)), new Occasion(Cause.READING, null, null));
    }

    /** The goal is no more. */
    void ended(GoalKey key) {
        Goal goal = bench.standing(key).goal();
        standingOn(goal)
                .ifPresent(last -> bench.give(
                        key,
                        rules.goalWithdrawn(goal, last),
                        Optional.empty(),
                        true,
                        new Occasion(Cause.DELETION, null, null)));
    }

    /** A day has come on which silence may decide the goal. */
    void bySilence(GoalKey key) {
        Goal goal = bench.standing(key).goal();
        boolean closed = bench.standing(key).closed();
        judge.silence(goal, versions.about(goal))
                .filter(verdict -> verdict.closing() && !closed)
                .ifPresent(verdict -> give(goal, verdict, true, new Occasion(Cause.TIME, null, null)));
    }

    /** A reading has changed what a figure is. */
    void weigh(GoalKey key, Reading reading, Occasion occasion) {
        Goal goal = bench.standing(key).goal();
        if (!Judge.concerns(goal, reading.series(), reading.period())) {
            restate(goal, reading, occasion);
        } else if (standingOn(goal).filter(Judge::bySilence).isPresent()) {
            takeAfterSilence(goal, reading, occasion);
        } else if (reading.deleted()) {
            withdraw(goal, reading, occasion);
        } else {
            judgePeriod(goal, reading, occasion);
        }
    }

    private void judgePeriod(Goal goal, Reading reading, Occasion occasion) {
        Knowledge known = versions.about(goal);
        boolean isLatest =
                judge.latest(goal, known).filter(reading.period()::equals).isPresent();
        judge.judge(goal, known, reading.period()).ifPresent(verdict -> give(goal, verdict, isLatest, occasion));
        if (!isLatest) {
            restate(goal, reading, occasion);
        }
    }

    /**
     * Silence had decided the goal. What stands now is worked out from everything, as anybody could, and corrects what
     * was said where it differs. A report that does not stand itself is part of the history.
     */
    private void takeAfterSilence(Goal goal, Reading late, Occasion occasion) {
        Knowledge known = versions.about(goal);
        Optional<Verdict> stands = judge.standing(goal, known);
        Optional<Verdict> ofPeriod = judge.judge(goal, known, late.period())
                .or(() -> late.deleted() && bench.saidOf(goal.key(), late.period())
                        ? Optional.of(rules.withdrawn(goal, late))
                        : Optional.empty());
        Optional<Verdict> before = standingOn(goal);
        if (!stands.equals(ofPeriod)) {
            ofPeriod.ifPresent(verdict -> give(goal, verdict, false, occasion));
        }
        Occasion correction = late.deleted() ? occasion : occasion.as(Cause.REVISION);
        stands.filter(now -> before.filter(old -> Judge.bySilence(now) && Numbers.agree(old, now))
                        .isEmpty())
                .ifPresent(now -> give(goal, now, true, correction));
    }

    /** Without the latest figure the one before it counts again; the loss of an older one belongs to the history. */
    private void withdraw(Goal goal, Reading deletion, Occasion occasion) {
        boolean wasLatest = standingOn(goal)
                .filter(v -> v.period().equals(deletion.period()))
                .isPresent();
        if (wasLatest) {
            settle(goal, judge.byFigures(goal, versions.about(goal)), occasion);
            return;
        }
        if (bench.saidOf(goal.key(), deletion.period())) {
            give(goal, rules.withdrawn(goal, deletion), false, occasion);
        }
        restate(goal, deletion, occasion);
    }

    /**
     * Says again what stands if it, a number or a figure that it cites has changed: it may rest on more than its own
     * figure. A figure behind it revises what was said, whether it is new, changed or withdrawn; a profile alone is
     * another rule.
     */
    private void restate(Goal goal, Reading changed, Occasion occasion) {
        Optional<Verdict> before = standingOn(goal);
        if (before.filter(Judge::bySilence).isPresent()) {
            return;
        }
        Optional<Verdict> stands = judge.byFigures(goal, versions.about(goal));
        boolean evidence = before.isEmpty()
                || stands.filter(v ->
                                !v.period().equals(before.get().period()) || judge.restsOn(goal, changed, v.period()))
                        .isPresent();
        // What could not be judged before is judged for the first time now.
        Cause cause = before.filter(Judge::failed).isPresent()
                ? Cause.READING
                : evidence ? Cause.REVISION : Cause.RULE_CHANGE;
        settle(goal, stands, before.isEmpty() ? occasion : occasion.as(cause));
    }

    private void settle(Goal goal, Optional<Verdict> stands, Occasion occasion) {
        Optional<Verdict> before = standingOn(goal);
        stands.filter(now -> before.filter(old -> Numbers.agree(old, now)).isEmpty())
                .ifPresent(now -> give(goal, now, true, occasion));
    }

    private Optional<Verdict> standingOn(Goal goal) {
        return bench.standing(goal.key()).latest().map(VerdictEvent::verdict);
    }

    private void give(Goal goal, Verdict verdict, boolean current, Occasion occasion) {
        Optional<Reading> reading = versions.current(new SeriesKey(goal.indicator(), goal.region()), verdict.period());
        bench.give(goal.key(), verdict, reading, current, occasion);
    }
}
