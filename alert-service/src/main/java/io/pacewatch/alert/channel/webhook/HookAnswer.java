package io.pacewatch.alert.channel.webhook;

import io.pacewatch.alert.delivery.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back from a hook, and what it means for the message. */
sealed interface HookAnswer {

    /** The service ended before the request left. */
    record NotBegun(String reason) implements HookAnswer {}

    /** The request did not leave. */
    record NoConnection(String reason) implements HookAnswer {}

    /** The request left and no whole answer came. */
    record NoAnswer(String reason) implements HookAnswer {}

    /**
     * A whole answer, or as much of it as is read.
     *
     * @param retryAfter the header of that name, or all of them with commas between, or null
     */
    record Answered(int status, @Nullable String retryAfter, byte[] body) implements HookAnswer {}

    /** What became of the message; reasons hold nothing of what the hook said. */
    default SendOutcome outcome(Instant now) {
        return switch (this) {
            case NotBegun none -> new SendOutcome.NotTried(none.reason());
            case NoConnection none -> new SendOutcome.NotSent(none.reason());
            case NoAnswer none -> new SendOutcome.Unknown(none.reason());
            case Answered answered -> outcome(answered, now);
        };
    }

    private static SendOutcome outcome(Answered answered, Instant now) {
        int status = answered.status();
        if (status / 100 == 2) {
            return isPage(answered.body())
                    // A sign-in page, a parked domain: whoever answers so has taken nothing, but that is not sure.
                    ? new SendOutcome.Unknown("answered " + status + " with a web page, as no hook does")
                    : new SendOutcome.Accepted();
        }
        String reason = "answered " + status;
        return switch (status) {
            case 401, 403 -> new SendOutcome.Barred(reason + ": refuses our signature, the endpoint is paused");
            case 410 -> new SendOutcome.Gone(reason + ": gone, the endpoint is disabled");
            case 429, 503 -> unlessAsked(answered, now, false, new SendOutcome.NotSent(reason));
            // A gateway that asks for time cannot say whether the program behind it has had the message.
            case 502, 504 -> unlessAsked(answered, now, true, new SendOutcome.Unknown(reason));
            // A program that failed on the message may have had it.
            default ->
                status / 100 == 5
                        ? new SendOutcome.Unknown(reason)
                        : new SendOutcome.NotSent(
                                status / 100 == 3 ? reason + ", a redirect, which is not followed" : reason);
        };
    }

    /** That outcome, or the other side's wish to be called later. */
    private static SendOutcome unlessAsked(Answered answered, Instant now, boolean maybeSent, SendOutcome outcome) {
        return RetryAfter.read(answered.retryAfter(), now)
                .<SendOutcome>map(until -> new SendOutcome.Throttled("answered " + answered.status(), until, maybeSent))
                .orElse(outcome);
    }

    private static boolean isPage(byte[] body) {
        String start = new String(body, StandardCharsets.UTF_8).stripLeading();
        String begins = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        return begins.startsWith("<!doctype html") || begins.startsWith("<html");
    }
}
