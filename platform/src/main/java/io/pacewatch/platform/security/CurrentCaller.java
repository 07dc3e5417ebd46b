package io.pacewatch.platform.security;

import io.pacewatch.platform.token.TokenScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** The caller of the request that is being answered. */
@Singleton
public class CurrentCaller {

    static final String SCOPE = "pacewatch.scope";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the request came with a token that works. */
    public boolean known() {
        return !identity.isAnonymous();
    }

    /** Names the caller's token in histories and logs. */
    public String id() {
        return identity.getPrincipal().getName();
    }

    /** What the caller may do; only for resources that ask for a role of a token. */
    public TokenScope scope() {
        return identity.getAttribute(SCOPE);
    }
}
