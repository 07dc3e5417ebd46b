package io.pacewatch.alert.delivery;

/** A way to reach people. An implementation lives in a folder of its own and is found by its name. */
public interface AlertChannel {

    /** The name that endpoints carry. */
    String name();

    /** Tries once, within the configured time limit; never throws for what the other side does. */
    SendOutcome send(OutgoingMessage message);
}
