package io.pacewatch.platform.web;

import io.vertx.ext.web.RoutingContext;

/** The path of a request as routes see it, however it was written. */
public final class RequestPath {

    private RequestPath() {}

    /** The path without dots, double slashes and needless encoding; empty if it is wrongly encoded. */
    public static String of(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            // The first route with a path refuses it.
            return "";
        }
    }
}
