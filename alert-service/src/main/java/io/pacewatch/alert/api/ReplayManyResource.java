package io.pacewatch.alert.api;

import io.pacewatch.alert.delivery.ReplayService;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.request.TextCheck;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Sends again all that was given up of an endpoint or since a time, for administrators. */
@Path("/api/v1/deliveries:replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class ReplayManyResource {

    private final CurrentCaller caller;
    private final ReplayService replays;

    ReplayManyResource(CurrentCaller caller, ReplayService replays) {
        this.caller = caller;
        this.replays = replays;
    }

    /** The oldest first, and at most 500 at once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ReplayService.Summary replay(@Nullable ReplayRequest request) {
        ReplayService.Order order = ReplayRequest.order(Caller.of(caller), request);
        if (request == null || request.endpoint() == null && request.since() == null) {
            throw TextCheck.refused("请指明 endpoint 或 since", "Name an endpoint, or since when");
        }
        return replays.all(
                request.endpoint(),
                request.since() == null ? null : request.since().toInstant(),
                order);
    }
}
