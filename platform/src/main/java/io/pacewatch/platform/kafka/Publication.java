package io.pacewatch.platform.kafka;

/** What became of one event that was to be published. */
public sealed interface Publication {

    /** The broker has it, on all in-sync replicas. */
    record Confirmed() implements Publication {}

    /** It never left: the broker cannot have it. */
    record NotSent(String reason) implements Publication {}

    /** It is larger than a record may be: the broker will never have it. */
    record TooLarge(String reason) implements Publication {}

    /** It left and nothing came back in time: the broker may have it. */
    record Unconfirmed(String reason) implements Publication {}
}
