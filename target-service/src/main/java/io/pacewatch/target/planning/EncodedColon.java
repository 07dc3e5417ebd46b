package io.pacewatch.target.planning;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Some clients encode the colon of {@code goals:import} and the like; resources are found by the plain one only. */
@Singleton
class EncodedColon {
    private static final int BEFORE_RESOURCES = 0;

    void add(@Observes Router router) {
        for (String action : List.of("import", "recompute")) {
            router.routeWithRegex("(?i)/api/v1/goals%3A" + action)
                    .order(BEFORE_RESOURCES)
                    .handler(context -> {
                        String query = context.request().query();
                        context.reroute("/api/v1/goals:" + action + (query == null ? "" : "?" + query));
                    });
        }
    }
}
