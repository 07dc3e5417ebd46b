package io.pacewatch.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what is refused before any resource is asked. What the HTTP codec refuses keeps its bare status, since it never
 * reaches a route: a line or headers that are longer than the codec's limits, bytes that are no HTTP.
 */
@Singleton
class ProblemRoutes {

    private static final int JUST_BEFORE_QUARKUS_OWN_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private final long mostBytes;

    ProblemRoutes(@ConfigProperty(name = "pacewatch.body.most") MemorySize mostBytes) {
        this.mostBytes = mostBytes.asLongValue();
    }

    void add(@Observes Router router) {
        router.route().order(JUST_BEFORE_QUARKUS_OWN_LIMIT).handler(ProblemRoutes::refuseOtherCodings);
        router.route().order(JUST_BEFORE_QUARKUS_OWN_LIMIT).handler(this::refuseLargeBodies);
        IntStream.of(404, 405, 406, 413, 415)
                .forEach(status ->
                        router.errorHandler(status, context -> RoutedProblem.end(context, Problems.of(status))));
    }

    /** Bodies are read as they come, chunked or not: another coding would be taken for the body itself. */
    private static void refuseOtherCodings(RoutingContext context) {
        boolean known = context.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                .allMatch(coding -> coding.equalsIgnoreCase("chunked") || coding.equalsIgnoreCase("identity"));
        if (known) {
            context.next();
            return;
        }
        close(context);
        RoutedProblem.end(
                context,
                Problem.of(400, "request.malformed")
                        .because("Transfer-Encoding 只支持 chunked", "Transfer-Encoding can be chunked only"));
    }

    /** The rest of the body is not waited for. */
    private static void close(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
    }

    /** Quarkus refuses the same by the same header, but with a status alone. */
    private void refuseLargeBodies(RoutingContext context) {
        if (length(context.request()) <= mostBytes) {
            context.next();
            return;
        }
        close(context);
        RoutedProblem.end(context, Problems.tooLarge(mostBytes));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            // The codec has refused what is no number; what is left is larger than any limit.
            return Long.MAX_VALUE;
        }
    }
}
