package io.pacewatch.platform.request;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leads {@code goals%3Aimport} and the like to the address with a plain colon: some clients encode it, and resources are
 * found by the plain one only.
 */
@Singleton
class EncodedColonRoute {
    private static final int BEFORE_RESOURCES = 0;

    void add(@Observes Router router) {
        router.routeWithRegex("(?i)/api/v1/(?<collection>[a-z]+)%3A(?<action>[a-z]+)")
                .order(BEFORE_RESOURCES)
                .handler(context -> {
                    String query = context.request().query();
                    context.reroute("/api/v1/" + context.pathParam("collection") + ":" + context.pathParam("action")
                            + (query == null ? "" : "?" + query));
                });
    }
}
