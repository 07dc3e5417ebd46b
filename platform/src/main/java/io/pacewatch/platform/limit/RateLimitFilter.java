package io.pacewatch.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RoutedProblem;
import io.pacewatch.platform.web.FilterOrder;
import io.pacewatch.platform.web.RequestPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Refuses callers that ask too often, before a body is read and before a token is looked up. A token has a quota of its
 * own once it has worked, so that guesses from one address do not stop those who are known there.
 */
@Singleton
class RateLimitFilter {

    private static final String SCHEME = "Bearer ";
    private static final String PROBES = "/q/health";
    private static final int SUCCESS = 2;
    private static final int UNAUTHORIZED = 401;

    private final boolean enabled;
    private final RateLimit perAddress;
    private final RateLimit perToken;
    private final RateLimit perFailure;

    RateLimitFilter(RateLimitSettings settings, MeterRegistry meters) {
        enabled = settings.enabled();
        var address = settings.address();
        var token = settings.token();
        var login = settings.login();
        perAddress = new RateLimit("address", address.requests(), address.per(), meters);
        perToken = new RateLimit("token", token.requests(), token.per(), meters);
        perFailure = new RateLimit("login", login.requests(), login.per(), meters);
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::limit, FilterOrder.RATE_LIMIT);
        }
    }

    private void limit(RoutingContext context) {
        if (RequestPath.of(context).startsWith(PROBES)) {
            // Whoever restarts a service that does not answer must always be answered.
            context.next();
            return;
        }
        String address = String.valueOf(context.request().remoteAddress().hostAddress());
        Optional<String> token = token(context);
        if (within(context, perAddress.take(address)) && (token.isEmpty() || within(context, address, token.get()))) {
            context.next();
        }
    }

    private boolean within(RoutingContext context, String address, String token) {
        if (perToken.knows(token)) {
            context.addEndHandler(ended -> forgetIfRefused(context, address, token));
            return within(context, perToken.take(token));
        }
        context.addEndHandler(ended -> remember(context, address, token));
        return within(context, perFailure.look(address));
    }

    /** Puts the headers of what limits the caller most on the answer, or refuses. */
    private static boolean within(RoutingContext context, RateLimit.Answer answer) {
        answer.headers().forEach(context.response()::putHeader);
        return switch (answer) {
            case RateLimit.Within _ -> true;
            case RateLimit.Exceeded exceeded -> {
                RoutedProblem.end(context, Problem.of(429, "rate.limited").retryAfter(exceeded.retryAfterSeconds()));
                yield false;
            }
        };
    }

    private void remember(RoutingContext context, String address, String token) {
        int status = context.response().getStatusCode();
        if (status == UNAUTHORIZED) {
            perFailure.take(address);
        } else if (status / 100 == SUCCESS) {
            perToken.take(token);
        }
    }

    private void forgetIfRefused(RoutingContext context, String address, String token) {
        if (context.response().getStatusCode() == UNAUTHORIZED) {
            perToken.forget(token);
            perFailure.take(address);
        }
    }

    private static Optional<String> token(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
