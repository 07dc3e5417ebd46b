package io.pacewatch.alert.api;

import io.pacewatch.alert.episode.Actor;
import io.pacewatch.alert.episode.Detail;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
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
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Ends the links to an alert that are in messages, for administrators. */
@Path("/api/v1/alerts/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class LinksResource {

    private final CurrentCaller caller;
    private final EpisodeStore episodes;
    private final Jdbi jdbi;

    LinksResource(CurrentCaller caller, EpisodeStore episodes, Jdbi jdbi) {
        this.caller = caller;
        this.episodes = episodes;
        this.jdbi = jdbi;
    }

    /** Why the links are revoked. */
    record Revocation(@Nullable String reason) {}

    /** Revokes all links that were issued up to now; a later message has a new one. */
    @POST
    @Path("/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertAnswer revoke(@PathParam("id") String id, @Nullable Revocation request) {
        Actor actor = Actor.token(Caller.of(caller).token());
        String reason = GivenReason.of(request == null ? null : request.reason());
        Happening revoked = Happening.done("LINKS_REVOKED", actor, new Detail(null, Map.of("reason", reason)));
        return jdbi.inTransaction(h -> {
            if (episodes.lock(h, id).isEmpty()) {
                throw new ProblemException(Problem.of(404, "not-found"));
            }
            episodes.revokeLinks(h, id);
            episodes.append(h, id, revoked);
            return AlertAnswer.of(episodes.find(h, id).orElseThrow(), episodes.history(h, id));
        });
    }
}
