package io.pacewatch.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of answers that they change, and in which language they are. */
final class AnswerHeadersFilter {

    private static final String LANGUAGE = "lang";

    /** What is answered holds for the moment of the answer. */
    @ServerResponseFilter
    void keepNone(ContainerResponseContext answer) {
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @VariesByLanguage
    @ServerResponseFilter
    void nameLanguage(ContainerRequestContext request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        String vary = String.valueOf(answer.getHeaderString(HttpHeaders.VARY));
        if (!vary.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (!headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            headers.putSingle(
                    HttpHeaders.CONTENT_LANGUAGE,
                    Language.of(
                            request.getUriInfo().getQueryParameters().getFirst(LANGUAGE),
                            request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }
}
