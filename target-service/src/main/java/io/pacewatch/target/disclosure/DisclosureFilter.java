package io.pacewatch.target.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.pacewatch.events.wire.Wire;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Keeps notes, persons and submissions out of every JSON answer to callers without a token. */
final class DisclosureFilter {
    /** Figures are told as precisely as they were sent: 5.0 stays 5.0. */
    private static final ObjectMapper MAPPER = Wire.mapper()
            .rebuild()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final DisclosurePolicy policy;

    DisclosureFilter(DisclosurePolicy policy) {
        this.policy = policy;
    }

    /** Only where a role was asked for: elsewhere the caller has not been looked up. */
    @ServerResponseFilter
    void filter(ContainerResponseContext response, SimpleResourceInfo resource) {
        if (response.getStatus() == 200
                && response.hasEntity()
                && answersJson(resource.getResourceClass())
                && !policy.everything()) {
            response.setEntity(DisclosurePolicy.withoutPrivate(MAPPER.valueToTree(response.getEntity())));
        }
    }

    private static boolean answersJson(Class<?> resource) {
        Produces produces = resource.getAnnotation(Produces.class);
        return resource.isAnnotationPresent(RolesAllowed.class)
                && produces != null
                && List.of(produces.value()).contains(MediaType.APPLICATION_JSON);
    }
}
