package io.pacewatch.alert.api;

import io.pacewatch.alert.delivery.DeliveryState;
import io.pacewatch.alert.delivery.DeliveryStore;
import io.pacewatch.alert.delivery.DeliveryStore.Delivery;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of every message, also of those that were not sent and why. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.DEPARTMENT})
public class DeliveriesResource {

    private final CurrentCaller caller;
    private final DeliveryStore deliveries;

    DeliveriesResource(CurrentCaller caller, DeliveryStore deliveries) {
        this.caller = caller;
        this.deliveries = deliveries;
    }

    /** Newest first. */
    @GET
    public Page<Delivery> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String department = Caller.of(caller).narrowed(null);
        PageRequest page = PageRequest.of("deliveries", limit, cursor);
        String only = Parameters.oneOf("state", DeliveryState.WORDS, state);
        return Page.of(
                page, deliveries.list(only, department, page.after(), page.fetch()), Delivery::id, Function.identity());
    }
}
