package io.pacewatch.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS with the methods of its address; Quarkus lists those of all addresses of a resource. */
@Provider
public final class AllowHeaderFilter implements ContainerResponseFilter {

    private static final int NOT_FOUND = 404;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            String allowed = AllowedMethods.of(request);
            if (allowed.isEmpty()) {
                // Quarkus answers for the resource, though it has no such address.
                Response absent = ProblemResponse.of(Problems.of(NOT_FOUND), request);
                answer.setStatus(NOT_FOUND);
                answer.setEntity(absent.getEntity());
                answer.getHeaders().clear();
                answer.getHeaders().putAll(absent.getHeaders());
            } else {
                answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
            }
        }
    }
}
