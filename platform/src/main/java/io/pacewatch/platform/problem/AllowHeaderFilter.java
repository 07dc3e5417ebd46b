package io.pacewatch.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS with the methods of its address; Quarkus lists those of all addresses of a resource. */
@Provider
public final class AllowHeaderFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, AllowedMethods.of(request));
        }
    }
}
