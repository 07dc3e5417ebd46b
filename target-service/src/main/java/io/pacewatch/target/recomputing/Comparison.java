package io.pacewatch.target.recomputing;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Numbers;
import io.pacewatch.target.judging.Recomputation.Recomputed;
import io.pacewatch.target.pace.Judge;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A goal's standing beside its recomputation.
 *
 * @param standing   what was said
 * @param waits      what the goal is said to wait for
 * @param recomputed what comes of judging it anew
 * @param waitsAnew  what it waits for by calendar and readings alone
 */
public record Comparison(Standing standing, GoalDue waits, Recomputed recomputed, GoalDue waitsAnew) {
    /** What was said, if anything was. */
    public Optional<Verdict> said() {
        return standing.latest().map(VerdictEvent::verdict);
    }

    /** Whether it was not judged when it was to be. */
    public boolean unjudged() {
        return isUnjudged(standing);
    }

    static boolean isUnjudged(Standing standing) {
        return standing.latest()
                .map(VerdictEvent::verdict)
                .filter(Judge::failed)
                .isPresent();
    }

    /** In what the two differ; empty if they agree. */
    public Set<Difference> differences() {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        Optional<Verdict> said = said();
        Optional<Verdict> anew = recomputed.verdict();
        if (said.isPresent() && anew.isPresent()) {
            compare(said.get(), anew.get(), found);
        } else if (anew.isPresent() || said.filter(v -> !saysNothing(v)).isPresent()) {
            found.add(Difference.STATUS);
        }
        if (!Objects.equals(waits.awaiting(), waitsAnew.awaiting())) {
            found.add(Difference.AWAITING);
        }
        if (!Objects.equals(waits.late(), waitsAnew.late())) {
            found.add(Difference.LATE);
        }
        return found;
    }

    private static void compare(Verdict said, Verdict anew, Set<Difference> found) {
        if (Judge.failed(said) && Judge.failed(anew)) {
            return;
        }
        if (said.status() != anew.status() || !Objects.equals(said.reason(), anew.reason())) {
            found.add(Difference.STATUS);
        }
        if (!said.period().equals(anew.period())) {
            found.add(Difference.PERIOD);
        }
        if (found.isEmpty() && !Numbers.agree(said, anew)) {
            found.add(Difference.NUMBERS);
        }
    }

    /** A goal that was changed and has no figure now is said to be without one. */
    private static boolean saysNothing(Verdict said) {
        return said.status() == Status.UNKNOWN && said.cites().isEmpty() && said.actual() == null;
    }
}
