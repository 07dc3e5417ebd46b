package io.pacewatch.target.planning;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Some clients encode the colon of {@code goals:import}, which they may; resources are found by the plain one only. */
@Singleton
class EncodedColon {
    private static final int BEFORE_RESOURCES = 0;

    void add(@Observes Router router) {
        router.routeWithRegex("(?i)/api/v1/goals%3Aimport")
                .order(BEFORE_RESOURCES)
                .handler(context -> {
                    String query = context.request().query();
                    context.reroute("/api/v1/goals:import" + (query == null ? "" : "?" + query));
                });
    }
}
