package io.pacewatch.target.answers;

import io.pacewatch.platform.token.Bearer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Everybody may read, unless the configuration says that only bearers of a token may. */
class ReadAccess {
    /** What the machinery around the service asks, which has no token. */
    private static final Set<String> ALWAYS_OPEN = Set.of("/api/v1/status");

    private final Bearer bearer;
    private final boolean open;

    ReadAccess(Bearer bearer, @ConfigProperty(name = "pacewatch.read.open", defaultValue = "true") boolean open) {
        this.bearer = bearer;
        this.open = open;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (!open && !ALWAYS_OPEN.contains(request.getUriInfo().getPath())) {
            bearer.authenticate(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        }
    }
}
