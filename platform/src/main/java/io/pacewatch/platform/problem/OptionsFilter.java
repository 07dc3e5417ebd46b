package io.pacewatch.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods that this address has; Quarkus lists those of all addresses of a resource. */
final class OptionsFilter {

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        return Optional.of(request)
                .filter(asked -> asked.getMethod().equals(HttpMethod.OPTIONS))
                .map(AllowedMethods::of)
                .filter(allowed -> !allowed.isEmpty())
                .map(allowed ->
                        Response.noContent().header(HttpHeaders.ALLOW, allowed).build());
    }
}
