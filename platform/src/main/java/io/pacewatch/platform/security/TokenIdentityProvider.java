package io.pacewatch.platform.security;

import io.pacewatch.platform.security.RefusalMetrics.Reason;
import io.pacewatch.platform.token.Token;
import io.pacewatch.platform.token.TokenRepository;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Knows the caller behind a token. It reads a file, so it runs on no event loop. */
@Singleton
class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

    private final TokenRepository tokens;
    private final RefusalMetrics refused;
    private final InstantSource machine;

    TokenIdentityProvider(TokenRepository tokens, RefusalMetrics refused, InstantSource machine) {
        this.tokens = tokens;
        this.refused = refused;
        this.machine = machine;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getToken().getToken()));
    }

    private SecurityIdentity identity(String secret) {
        Token token = tokens.find(secret).orElseThrow(() -> refuse(Reason.UNKNOWN));
        return switch (token.stateAt(machine.instant())) {
            case REVOKED -> throw refuse(Reason.REVOKED);
            case EXPIRED -> throw refuse(Reason.EXPIRED);
            case WORKS ->
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(token.id()))
                        .addRole(token.scope().role())
                        .addAttribute(CurrentCaller.SCOPE, token.scope())
                        .build();
        };
    }

    private AuthenticationFailedException refuse(Reason reason) {
        refused.count(reason);
        return new AuthenticationFailedException();
    }
}
