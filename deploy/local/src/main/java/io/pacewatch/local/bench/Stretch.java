package io.pacewatch.local.bench;

import io.pacewatch.local.bench.Journey.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What of a run was seen between two moments: after the first, until the second. */
record Stretch(Ledger ledger, Instant from, Instant to) {
    private static final double MILLIS = 1000;

    private Stream<Journey> seen(Stop stop) {
        return ledger.journeys()
                .filter(each -> each.at(stop)
                        .filter(at -> at.isAfter(from) && !at.isAfter(to))
                        .isPresent());
    }

    double count(Stop stop) {
        return seen(stop).count();
    }

    double perSecond(Stop stop) {
        return count(stop) * MILLIS / Duration.between(from, to).toMillis();
    }

    /** Milliseconds from the acceptance of the readings that came there in this time. */
    Latency sinceAccepted(Stop stop) {
        return Latency.of(
                seen(stop).map(each -> each.sinceAccepted(stop)), seen(stop).count());
    }

    /** Readings of the whole run whose way is not over. */
    double underWay() {
        return ledger.journeys().filter(each -> !each.isComplete()).count();
    }
}
