package io.pacewatch.alert.delivery;

import java.util.Optional;

/** A way to reach people. An implementation lives in a folder of its own and is found by its name. */
public interface AlertChannel {

    /** The name that endpoints carry. */
    String name();

    /** When a message is tried again; empty is what is configured for all channels. */
    default Optional<RetryPlan> retry() {
        return Optional.empty();
    }

    /** Tries once, within the configured time limit; never throws for what the other side does. */
    SendOutcome send(OutgoingMessage message);
}
