package io.pacewatch.platform.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: never the secret itself, only its hash.
 *
 * @param id      names it in lists and logs
 * @param hash    SHA-256 of the secret, in hexadecimal
 * @param scope   what its bearer may do
 * @param created when it was made, machine time
 * @param revoked when it was revoked, or null
 */
public record Token(
        String id,
        String hash,
        TokenScope scope,
        Instant created,
        @Nullable Instant revoked) {

    /** Whether it works at this machine time. */
    public boolean worksAt(Instant now) {
        return revoked == null && (scope.expires() == null || now.isBefore(scope.expires()));
    }

    Token revokedAt(Instant now) {
        return new Token(id, hash, scope, created, now);
    }
}
