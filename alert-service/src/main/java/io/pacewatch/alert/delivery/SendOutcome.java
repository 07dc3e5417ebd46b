package io.pacewatch.alert.delivery;

/** What became of one attempt to send a message. */
public sealed interface SendOutcome {

    /** The next hop has it; that it was read, nobody knows. */
    record Accepted() implements SendOutcome {}

    /** It certainly did not go out, but may later. */
    record NotSent(String reason) implements SendOutcome {}

    /** It may have gone out: the answer never came. */
    record Unknown(String reason) implements SendOutcome {}

    /** It is refused for good. */
    record Refused(String reason) implements SendOutcome {}
}
