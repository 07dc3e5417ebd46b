package io.pacewatch.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A problem as a resource's answer. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** The problem in the words and the form that this request asks for. */
    public static Response of(Problem problem, HttpHeaders headers, UriInfo uri) {
        var asked = new ProblemAnswer.Asked(
                uri.getPath(),
                headers.getHeaderString(HttpHeaders.ACCEPT),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                uri.getQueryParameters().getFirst("lang"));
        ProblemAnswer answer = ProblemAnswer.to(asked, problem);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
