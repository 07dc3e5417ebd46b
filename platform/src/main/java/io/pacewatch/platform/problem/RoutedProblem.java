package io.pacewatch.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** A problem as the answer of a route, where no resource has been asked yet. */
public final class RoutedProblem {

    private RoutedProblem() {}

    /** Ends the request with the problem, in the words and the form that the request asks for. */
    public static void end(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        var asked = new ProblemAnswer.Asked(
                request.path() == null ? "/" : request.path(),
                request.getHeader(HttpHeaders.ACCEPT),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                language(request));
        ProblemAnswer answer = ProblemAnswer.to(asked, problem);
        answer.headers().forEach(context.response()::putHeader);
        context.response().setStatusCode(answer.status()).end(answer.body());
    }

    private static @Nullable String language(HttpServerRequest request) {
        try {
            return request.getParam("lang");
        } catch (IllegalArgumentException e) {
            // The address is wrongly encoded, which may be the problem itself.
            return null;
        }
    }
}
