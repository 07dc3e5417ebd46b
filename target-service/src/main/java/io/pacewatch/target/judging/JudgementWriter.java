package io.pacewatch.target.judging;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.outbox.VerdictStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes verdicts and where goals stand after them, in the caller's transaction. */
@ApplicationScoped
class JudgementWriter {
    private final VerdictStore verdicts;
    private final GoalStore goals;
    private final Watch watch;
    private final JudgingFailures failures;
    private final BusinessClock clock;
    private final InstantSource machine;

    JudgementWriter(
            VerdictStore verdicts,
            GoalStore goals,
            Watch watch,
            JudgingFailures failures,
            BusinessClock clock,
            InstantSource machine) {
        this.verdicts = verdicts;
        this.goals = goals;
        this.watch = watch;
        this.failures = failures;
        this.clock = clock;
        this.machine = machine;
    }

    /** Writes the verdicts, which are to be published after the commit, and returns them. */
    List<OutgoingVerdict> write(Handle handle, Deliberation deliberation) {
        List<OutgoingVerdict> given = deliberation.given();
        if (!given.isEmpty()) {
            verdicts.insert(handle, given, machine.instant());
            goals.update(handle, deliberation.changed());
            List<Standing> turned = deliberation.turned();
            if (!turned.isEmpty()) {
                watch.turned(handle, turned, clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
        }
        Set<String> lost = deliberation.lost();
        if (!lost.isEmpty()) {
            goals.markUnjudged(handle, lost);
        }
        failures.report(deliberation.failures());
        return given;
    }
}
