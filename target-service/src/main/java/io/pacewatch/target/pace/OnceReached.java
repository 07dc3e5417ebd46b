package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.util.Optional;

/**
 * The figure that reached a goal which counts as achieved on reaching it. A lower figure later does not undo that; only
 * another version of the figure that reached it does.
 */
final class OnceReached {
    private OnceReached() {}

    /** The first figure of the goal's year, up to the period judged, that met the number and is no estimate. */
    static Optional<Reading> by(GoalCase c) {
        if (c.goal().holds() != Holds.ONCE) {
            return Optional.empty();
        }
        Aim aim = new Aim(c.goal());
        return c.own().periods().stream()
                .filter(p -> p.year() >= c.goal().year() && p.compareTo(c.period()) <= 0)
                .flatMap(p -> c.own().current(p).stream())
                .filter(r -> r.status() != ReadingStatus.ESTIMATED)
                .filter(r -> aim.metBy(c.indicator().round(r.figure())))
                .findFirst();
    }
}
