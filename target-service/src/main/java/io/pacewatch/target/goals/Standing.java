package io.pacewatch.target.goals;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.VerdictEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * A goal and where it stands.
 *
 * @param goal     the goal's version in force
 * @param since    business time since which that version is in force
 * @param loadedAt business time at which the goal's first version was loaded: changing a goal makes it no newcomer
 * @param sequence number of its last verdict, 0 if it has none
 * @param warned   whether a warning was news and has not been taken back
 * @param latest   the verdict on its latest period, as it was published
 */
public record Standing(
        Goal goal, Instant since, Instant loadedAt, long sequence, boolean warned, Optional<VerdictEvent> latest) {
    /** The same after this verdict. */
    public Standing after(VerdictEvent event) {
        boolean stillWarned = event.news().is() ? event.verdict().status().warns() : warned;
        return new Standing(
                goal, since, loadedAt, event.sequence(), stillWarned, event.current() ? Optional.of(event) : latest);
    }

    /** Whether its year is decided. */
    public boolean closed() {
        return latest.filter(e -> e.verdict().status().closes()).isPresent();
    }
}
