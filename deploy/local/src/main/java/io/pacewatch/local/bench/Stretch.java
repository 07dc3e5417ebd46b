package io.pacewatch.local.bench;

import io.pacewatch.local.bench.Journey.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What of a run was seen between two moments: after the first, until the second.
 *
 * @param handover milliseconds by which a reader had an event after its writer knew that the broker had it
 */
record Stretch(Ledger ledger, Instant from, Instant to, double handover) {
    private static final double MILLIS = 1000;

    private Stream<Journey> seen(Stop stop) {
        return ledger.journeys().filter(each -> each.cameWithin(from, to, stop));
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

    /** Milliseconds from the acceptance of readings until the service knew that the broker had their verdicts. */
    Latency acceptedToConfirmed() {
        return sinceAccepted(Stop.VERDICT).less(handover);
    }

    /** Readings of the whole run whose way is not over. */
    double underWay() {
        return ledger.journeys().filter(each -> !each.isComplete()).count();
    }
}
