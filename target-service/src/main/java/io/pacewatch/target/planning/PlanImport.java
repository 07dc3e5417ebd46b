package io.pacewatch.target.planning;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.planning.Differences.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Compares a plan with what is in force and takes it in, in one transaction. */
@ApplicationScoped
class PlanImport {
    /** A plan beside what is in force. */
    private static final class Comparison {
        private final List<GoalKey> added = new ArrayList<>();
        private final List<Imported.Changed> changed = new ArrayList<>();
        private final List<GoalKey> unchanged = new ArrayList<>();
        private final List<RowError> refused = new ArrayList<>();
        private final List<GoalChange> changes = new ArrayList<>();

        Imported answer(boolean dryRun) {
            return new Imported(dryRun, added, changed, unchanged, refused);
        }
    }

    private final Jdbi jdbi;
    private final GoalChanges goals;
    private final Plans plans;

    PlanImport(Jdbi jdbi, GoalChanges goals, Plans plans) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.plans = plans;
    }

    /** What taking it in would change. */
    Imported preview(List<CheckedGoal> plan, String language) {
        return jdbi.inTransaction(handle -> compare(handle, plan, language).answer(true));
    }

    /** Takes it in, unless anything of it is refused. */
    Imported take(List<CheckedGoal> plan, By by, String language) {
        Comparison taken = jdbi.inTransaction(handle -> {
            Locks.GOALS.takeAlone(handle);
            Comparison comparison = compare(handle, plan, language);
            if (!comparison.changed.isEmpty() && by.reason() == null) {
                throw Planner.reasonMissing();
            }
            if (comparison.refused.isEmpty()) {
                goals.write(handle, comparison.changes, by);
            }
            return comparison;
        });
        if (taken.refused.isEmpty()) {
            plans.publish(taken.changes.stream().map(c -> c.goal().key()).toList());
        }
        return taken.answer(false);
    }

    private Comparison compare(Handle handle, List<CheckedGoal> plan, String language) {
        Comparison comparison = new Comparison();
        Map<GoalKey, GoalVersion> there = goals.inForce(
                handle,
                plan.stream()
                        .filter(CheckedGoal.Sound.class::isInstance)
                        .map(each -> ((CheckedGoal.Sound) each).goal().key())
                        .toList());
        for (CheckedGoal each : plan) {
            switch (each) {
                case CheckedGoal.Unsound unsound ->
                    comparison.refused.addAll(Documents.errors(unsound.faults(), language));
                case CheckedGoal.Sound sound ->
                    compare(
                            sound,
                            Optional.ofNullable(there.get(sound.goal().key())).map(GoalVersion::goal),
                            comparison,
                            language);
            }
        }
        return comparison;
    }

    private static void compare(CheckedGoal.Sound sound, Optional<Goal> there, Comparison comparison, String language) {
        Goal wanted = sound.goal();
        if (there.isEmpty()) {
            comparison.added.add(wanted.key());
            comparison.changes.add(GoalChange.beginning(wanted));
            return;
        }
        List<Difference> fields = Differences.between(there.get(), wanted);
        if (fields.isEmpty()) {
            comparison.unchanged.add(wanted.key());
        } else if (!there.get().indicator().equals(wanted.indicator())) {
            comparison.refused.add(otherIndicator(sound, there.get(), language));
        } else {
            comparison.changed.add(Imported.Changed.of(wanted.key(), fields));
            comparison.changes.add(new GoalChange(wanted, false, Differences.cause(fields)));
        }
    }

    private static RowError otherIndicator(CheckedGoal.Sound sound, Goal there, String language) {
        LocalName why = new LocalName("目标的指标不能更换：请删除后另建", "A goal keeps its indicator: delete it and add another");
        return new RowError(
                sound.line(),
                "indicator",
                "value.does-not-fit",
                why.in(language),
                sound.goal().indicator(),
                there.indicator());
    }
}
