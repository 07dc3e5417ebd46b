package io.pacewatch.platform.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: never the secret itself, only its hash.
 *
 * @param id      names it in lists and logs
 * @param hash    SHA-256 of the secret, in hexadecimal
 * @param scope   what its bearer may do
 * @param created when it was made, machine time
 * @param expires when it ends by itself, or null for never
 * @param revoked when it was revoked, or null
 */
public record Token(
        String id,
        String hash,
        TokenScope scope,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant revoked) {

    /** How long a token lives that was made without an end of its own: a year, and time to renew it. */
    public static final Duration USUAL_LIFE = Duration.ofDays(400);

    /** How long an ended token is still listed. */
    static final Duration KEPT_AFTER_END = Duration.ofDays(90);

    /** A token says what it is good for. */
    public Token {
        Objects.requireNonNull(scope, "scope");
    }

    /** Where a token stands in its life. */
    public enum State {
        WORKS,
        REVOKED,
        EXPIRED
    }

    /** Where it stands at this machine time. */
    public State stateAt(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return expires == null || now.isBefore(expires) ? State.WORKS : State.EXPIRED;
    }

    /** Whether it works at this machine time. */
    public boolean worksAt(Instant now) {
        return stateAt(now) == State.WORKS;
    }

    /** Whether it ended so long ago that its place in the file is given up. */
    boolean forgottenAt(Instant now) {
        Instant before = now.minus(KEPT_AFTER_END);
        return revoked != null && revoked.isBefore(before) || expires != null && expires.isBefore(before);
    }

    Token revokedAt(Instant now) {
        return new Token(id, hash, scope, created, expires, now);
    }
}
