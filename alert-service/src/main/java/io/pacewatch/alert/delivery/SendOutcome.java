package io.pacewatch.alert.delivery;

import java.time.Instant;

/** What became of one attempt to send a message. */
public sealed interface SendOutcome {

    /** The next hop has it; that it was read, nobody knows. */
    record Accepted() implements SendOutcome {}

    /** Nothing was tried, since the sender had to stop before: no attempt, and another may be made at once. */
    record NotTried(String reason) implements SendOutcome {}

    /** It certainly did not go out, but may later. */
    record NotSent(String reason) implements SendOutcome {}

    /**
     * The other side says when there will be room; that it asked for time is no failed attempt.
     *
     * @param maybeSent whether it may have gone out all the same
     */
    record Throttled(String reason, Instant until, boolean maybeSent) implements SendOutcome {}

    /** Nobody is there any more, for any message: the endpoint is disabled, and what is for it waits in sight. */
    record Gone(String reason) implements SendOutcome {}

    /** What is signed for it is refused, or nothing can be signed: with every message, so the endpoint is paused. */
    record Barred(String reason) implements SendOutcome {}

    /** It may have gone out: the answer never came. */
    record Unknown(String reason) implements SendOutcome {}

    /** It is refused for good. */
    record Refused(String reason) implements SendOutcome {}
}
