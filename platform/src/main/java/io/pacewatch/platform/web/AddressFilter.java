package io.pacewatch.platform.web;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RoutedProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers what is no address of ours before it can be taken for the one that it resembles. */
@Singleton
class AddressFilter {

    private static final int BAD_REQUEST = 400;

    void register(@Observes Filters filters) {
        filters.register(
                context -> AddressCheck.fault(context.request().uri())
                        .ifPresentOrElse(problem -> RoutedProblem.end(context, problem), context::next),
                FilterOrder.ADDRESSES);
    }

    /** The first route that has a path ends what is wrongly encoded, and comes before all filters. */
    void answerFailures(@Observes Router router) {
        router.errorHandler(
                BAD_REQUEST,
                context -> RoutedProblem.end(
                        context,
                        AddressCheck.fault(context.request().uri())
                                .orElse(Problem.of(BAD_REQUEST, "request.malformed"))));
    }
}
