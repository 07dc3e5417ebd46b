package io.pacewatch.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of every answer in which language its words are, and of OPTIONS which methods are answered. */
final class AnswerFilter {

    private static final String LANGUAGE = "lang";

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle(HttpHeaders.ALLOW, AllowedMethods.of(request));
        }
        if (answer.hasEntity() && !headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            headers.putSingle(
                    HttpHeaders.CONTENT_LANGUAGE,
                    Language.of(
                            request.getUriInfo().getQueryParameters().getFirst(LANGUAGE),
                            request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
