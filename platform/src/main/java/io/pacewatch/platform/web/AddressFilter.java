package io.pacewatch.platform.web;

import io.pacewatch.platform.problem.RoutedProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers what is no address of ours before it can be taken for the one that it resembles. */
@Singleton
class AddressFilter {

    void register(@Observes Filters filters) {
        filters.register(
                context -> AddressCheck.fault(context.request().uri())
                        .ifPresentOrElse(problem -> RoutedProblem.end(context, problem), context::next),
                FilterOrder.ADDRESSES);
    }
}
