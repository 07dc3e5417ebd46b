package io.pacewatch.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets go of bodies that were answered before their end. What still comes is dropped for a while, so that the sender can
 * read the answer; then the connection is closed.
 */
@Singleton
class UnreadBodyFilter {

    private final Duration longest;

    UnreadBodyFilter(@ConfigProperty(name = "pacewatch.body.unread", defaultValue = "5s") Duration longest) {
        this.longest = longest;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addEndHandler(ended -> letGo(context));
                    context.next();
                },
                FilterOrder.UNREAD_BODIES);
    }

    private void letGo(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(dropped -> {});
        request.resume();
        context.vertx().setTimer(longest.toMillis(), late -> {
            if (!request.isEnded()) {
                close(context);
            }
        });
    }

    /** One connection of HTTP/2 has other requests, too. */
    private static void close(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            context.request().connection().close();
        }
    }
}
