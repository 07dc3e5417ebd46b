package io.pacewatch.alert.policy;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The last periods of a goal and how they stand, since some warnings and all monthly recoveries need a second period
 * running and a revision must not count as one.
 *
 * @param recent oldest first, each period once
 */
public record Watch(List<Seen> recent) {

    /** How a period was judged last. */
    public record Seen(Period period, Status status) {

        /** Both are known. */
        public Seen {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(status, "status");
        }
    }

    private static final int KEPT = 3;

    /** Nothing seen yet. */
    public static final Watch NOTHING = new Watch(List.of());

    /** Copies the list. */
    public Watch {
        recent = List.copyOf(recent);
    }

    /** After the goal's latest period was judged; later periods that were known are gone (a figure was withdrawn). */
    Watch with(Period period, Status status) {
        List<Seen> kept = new ArrayList<>(recent);
        kept.removeIf(seen -> seen.period().compareTo(period) >= 0);
        kept.add(new Seen(period, status));
        return new Watch(kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    }

    /** For how many periods running, up to the latest, this has been so. */
    int running(Predicate<Status> so) {
        int count = 0;
        for (Seen seen : recent.reversed()) {
            if (!so.test(seen.status())) {
                break;
            }
            count++;
        }
        return count;
    }
}
