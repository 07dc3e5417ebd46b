package io.pacewatch.alert.api;

import io.pacewatch.alert.delivery.DeliveryStore.Delivery;
import io.pacewatch.alert.delivery.ReplayOutcome;
import io.pacewatch.alert.delivery.ReplayService;
import io.pacewatch.alert.delivery.ReplayService.Order;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Sends a delivery again that was given up, for administrators. */
@Path("/api/v1/deliveries/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class ReplayResource {

    private static final LocalName NOT_SENT_AGAIN = new LocalName("未重发", "It is not sent again");

    private final CurrentCaller caller;
    private final ReplayService replays;

    ReplayResource(CurrentCaller caller, ReplayService replays) {
        this.caller = caller;
        this.replays = replays;
    }

    /** One dead delivery. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Delivery one(@PathParam("id") String id, @Nullable ReplayRequest request) {
        Order order = ReplayRequest.order(Caller.of(caller), request);
        return switch (replays.one(id, order)) {
            case ReplayOutcome.Replayed replayed -> replayed.delivery();
            case ReplayOutcome.Absent absent -> throw new ProblemException(Problem.of(404, "not-found"));
            case ReplayOutcome.NotDead other ->
                throw conflict(
                        "delivery.not-dead",
                        "只有 DEAD 的投递可以重发，该投递为 " + other.state(),
                        "Only what is DEAD is sent again; this delivery is " + other.state());
            case ReplayOutcome.Overtaken overtaken ->
                throw conflict(
                        "delivery.overtaken",
                        "其内容已被该预警之后的进展取代，不再发送",
                        "What it says does not hold any more; it is not sent");
        };
    }

    private static ProblemException conflict(String code, String zh, String en) {
        return new ProblemException(Problem.of(409, code).titled(NOT_SENT_AGAIN).because(zh, en));
    }
}
