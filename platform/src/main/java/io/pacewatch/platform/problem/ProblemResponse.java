package io.pacewatch.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A problem as a resource's answer. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** The problem in the words and the form that this request asks for. */
    public static Response of(Problem problem, HttpHeaders headers, UriInfo uri) {
        return of(problem, headers::getHeaderString, uri);
    }

    /** The same where the request is at hand. */
    static Response of(Problem problem, ContainerRequestContext request) {
        return of(problem, request::getHeaderString, request.getUriInfo());
    }

    private static Response of(Problem problem, Function<String, @Nullable String> header, UriInfo uri) {
        var asked = new ProblemAnswer.Asked(
                uri.getPath(),
                header.apply(HttpHeaders.ACCEPT),
                header.apply(HttpHeaders.ACCEPT_LANGUAGE),
                uri.getQueryParameters().getFirst("lang"));
        ProblemAnswer answer = ProblemAnswer.to(asked, problem);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
