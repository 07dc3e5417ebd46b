package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.platform.request.TimeReader;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.answers.GoalAnswers.Named;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.planning.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Goals, where they stand, and how they came to stand there. */
@Path("/api/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.READER)
public class GoalsResource {
    private final GoalAnswers answers;
    private final GoalsThen then;

    GoalsResource(GoalAnswers answers, GoalsThen then) {
        this.answers = answers;
        this.then = then;
    }

    /** The goals that match, each with its latest verdict, now or as it would have been judged at another time. */
    @GET
    public Page<ObjectNode> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("status") @Nullable String status,
            @QueryParam("department") @Nullable String department,
            @QueryParam("section") @Nullable String section,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of("goals", limit, cursor);
        Wanted wanted = new Wanted(region, year, Asked.status(status), department, section, page.after(), page.fetch());
        return TimeReader.parameter("asOf", asOf)
                .map(at -> then.list(wanted, page, at))
                .orElseGet(() -> answers.list(wanted, page));
    }

    /** One goal with its verdict, now or as it would have been judged at another time. */
    @GET
    @Path("/{id}")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("asOf") @Nullable String asOf) {
        Named named = new Named(id, region, year);
        return TimeReader.parameter("asOf", asOf)
                .map(at -> Response.ok(then.one(named, at)).build())
                .orElseGet(() -> current(answers.one(named)));
    }

    /** With the entity tag that a change of the goal has to name. */
    private static Response current(ObjectNode goal) {
        return Response.ok(goal)
                .header(HttpHeaders.ETAG, IfMatch.tag(goal.path("version").asInt()))
                .build();
    }

    /** All versions of a goal, newest first; deletions are versions, too. */
    @GET
    @Path("/{id}/versions")
    public Page<ObjectNode> versions(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return answers.versions(new Named(id, region, year), PageRequest.of("versions", limit, cursor));
    }

    /** All verdicts on a goal, newest first. */
    @GET
    @Path("/{id}/verdicts")
    public Page<ObjectNode> verdicts(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return answers.history(new Named(id, region, year), PageRequest.of("verdicts", limit, cursor));
    }

    /** The goal judged anew from all stored readings, beside what was said. */
    @GET
    @Path("/{id}/recomputed")
    public ObjectNode recomputed(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year) {
        return answers.recomputed(new Named(id, region, year));
    }
}
