package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.target.answers.GoalAnswers.Named;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Goals, where they stand, and how they came to stand there. */
@Path("/api/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GoalsResource {
    private final GoalAnswers answers;

    GoalsResource(GoalAnswers answers) {
        this.answers = answers;
    }

    /** The goals that match, each with its latest verdict. */
    @GET
    public Page<ObjectNode> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("status") @Nullable String status,
            @QueryParam("department") @Nullable String department,
            @QueryParam("section") @Nullable String section,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Asked.limit(limit);
        return answers.list(
                new Wanted(region, year, Asked.status(status), department, section, Asked.position(cursor), most + 1),
                most);
    }

    /** One goal with its verdict, now or as it would have been judged at another time. */
    @GET
    @Path("/{id}")
    public ObjectNode one(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("asOf") @Nullable String asOf) {
        return answers.one(new Named(id, region, year), Asked.asOf(asOf));
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
        return answers.history(new Named(id, region, year), Asked.sequenceBelow(cursor), Asked.limit(limit));
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
