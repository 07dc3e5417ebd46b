package io.pacewatch.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are larger than their resource allows: by their header if they have one, else as they come. */
final class BodyLimitFilter {

    @BodyLimit
    @ServerRequestFilter
    void limit(ContainerRequestContext request, ResourceInfo resource) {
        BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        if (limit != null) {
            long mostBytes = limit.megabytes() * Problems.MEGABYTE;
            if (request.getLength() > mostBytes) {
                throw new ProblemException(Problems.tooLarge(mostBytes));
            }
            request.setEntityStream(new BoundedBody(request.getEntityStream(), mostBytes));
        }
    }
}
