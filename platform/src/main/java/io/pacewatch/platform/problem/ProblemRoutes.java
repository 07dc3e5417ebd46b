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
 * Answers what is refused before any resource is asked. What never reaches a route keeps its bare status, since Quarkus
 * has no place to word it: what the HTTP codec refuses (a line or headers that are too long, bytes that are no HTTP) and
 * addresses that are wrongly encoded.
 */
@Singleton
class ProblemRoutes {

    private static final int JUST_BEFORE_QUARKUS_OWN_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private final long mostBytes;

    ProblemRoutes(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize mostBytes) {
        this.mostBytes = mostBytes.asLongValue();
    }

    void add(@Observes Router router) {
        router.route().order(JUST_BEFORE_QUARKUS_OWN_LIMIT).handler(this::refuseLargeBodies);
        IntStream.of(400, 404, 405, 406, 413, 415)
                .forEach(status ->
                        router.errorHandler(status, context -> RoutedProblem.end(context, Problems.of(status))));
    }

    /** Quarkus refuses the same by the same header, but with a status alone. */
    private void refuseLargeBodies(RoutingContext context) {
        if (length(context.request()) <= mostBytes) {
            context.next();
            return;
        }
        // The rest of the body is not waited for.
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
        long most = mostBytes / (1024 * 1024);
        RoutedProblem.end(
                context,
                most == 0
                        ? Problems.of(413)
                        : Problems.of(413).because("最多 %d MB".formatted(most), "At most %d MB".formatted(most)));
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
