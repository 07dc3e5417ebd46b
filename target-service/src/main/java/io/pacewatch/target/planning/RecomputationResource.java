package io.pacewatch.target.planning;

import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.recomputing.Pass;
import io.pacewatch.target.recomputing.RecomputationService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Has all goals compared with their recomputation, and tells how far that is. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class RecomputationResource {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final RecomputationService recomputations;

    RecomputationResource(RecomputationService recomputations) {
        this.recomputations = recomputations;
    }

    /** Begins a pass over all goals. */
    @POST
    @Path("/goals:recompute")
    public Response begin() {
        Pass pass = recomputations.begin();
        return Response.accepted(pass)
                .location(URI.create("/api/v1/recomputations/" + pass.id()))
                .build();
    }

    /** How far a pass is and what it has found. */
    @GET
    @Path("/recomputations/{id}")
    public Pass one(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(NUMBER.asMatchPredicate())
                .flatMap(number -> recomputations.find(Long.parseLong(number)))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(404, "not-found").because("没有这次复算", "There is no such recomputation")));
    }
}
