package io.pacewatch.platform.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses whose path or parameters hold what cannot be stored, before any resource sees them. */
final class AddressTextFilter {

    private static final int MOST_CHARACTERS = 1_000;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        check(address.getPathParameters());
        check(address.getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            // A name that cannot be shown is not repeated.
            TextCheck.parameter("?", name, MOST_CHARACTERS);
            values.forEach(value -> TextCheck.parameter(name, value, MOST_CHARACTERS));
        });
    }
}
