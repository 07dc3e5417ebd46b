package io.pacewatch.platform.problem;

import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem document, whoever raised it. */
final class ProblemMappers {

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers) {
        return answer(e.problem(), headers);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        String code = switch (status) {
            case 400 -> "body.unreadable";
            case 404 -> "not-found";
            case 405 -> "method.not-allowed";
            case 413 -> "body.too-large";
            case 415 -> "media-type.unsupported";
            default -> status < 500 ? "parameter.invalid" : "internal";
        };
        return answer(Problem.of(status, code), headers);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e, HttpHeaders headers) {
        Log.error("A request failed", e);
        return answer(Problem.of(500, "internal"), headers);
    }

    private static Response answer(Problem problem, HttpHeaders headers) {
        String language = Language.of(headers);
        Problem titled =
                problem.title() == null ? problem.titled(ProblemMessages.title(problem.code(), language)) : problem;
        Response.ResponseBuilder answer = Response.status(titled.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(titled);
        if (titled.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (titled.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, titled.retryAfter());
        }
        return answer.build();
    }
}
