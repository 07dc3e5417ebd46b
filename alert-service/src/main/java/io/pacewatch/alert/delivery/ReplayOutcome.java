package io.pacewatch.alert.delivery;

/** What came of the wish to send a delivery again. */
public sealed interface ReplayOutcome {

    /** Another delivery goes on for it. */
    record Replayed(DeliveryStore.Delivery delivery) implements ReplayOutcome {}

    /** There is no such delivery. */
    record Absent() implements ReplayOutcome {}

    /** It was not given up. */
    record NotDead(DeliveryState state) implements ReplayOutcome {}

    /** What it says does not hold any more; it is suppressed. */
    record Overtaken() implements ReplayOutcome {}
}
