package io.pacewatch.target.planning;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.BodyLimit;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.goals.CatalogueStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Adds, changes and deletes goals, for whoever has an administrator's token. */
@Path("/api/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class PlanningResource {
    private static final int MOST_MEGABYTES = 2;

    private final Jdbi jdbi;
    private final CatalogueStore catalogue;
    private final Planner planner;
    private final Naming naming;
    private final Plans plans;

    PlanningResource(Jdbi jdbi, CatalogueStore catalogue, Planner planner, Naming naming, Plans plans) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.planner = planner;
        this.naming = naming;
        this.plans = plans;
    }

    /** Adds a goal; 409 if it is there. */
    @POST
    @BodyLimit(megabytes = MOST_MEGABYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(String body, @QueryParam("reason") @Nullable String reason, @Context HttpHeaders headers) {
        By by = planner.by(reason);
        Goal wanted = sound(body, headers).goal();
        return answer(plans.add(wanted, by), wanted.key(), 201);
    }

    /** Changes a goal, which makes a new version; 412 unless If-Match names the version in force. */
    @PUT
    @BodyLimit(megabytes = MOST_MEGABYTES)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            String body,
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("reason") @Nullable String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpHeaders headers) {
        By by = planner.by(reason);
        IntPredicate seen = IfMatch.of(ifMatch);
        GoalKey key = naming.of(id, region, year);
        requireSeen(key, seen);
        Planner.requireReason(by);
        CheckedGoal.Sound wanted = sound(body, headers);
        requireKey(wanted, key, headers);
        return answer(plans.change(wanted.goal(), seen, by), key, 200);
    }

    /** Deletes a goal, which is a version, too: what was said of it stays, and a warning about it is taken back. */
    @DELETE
    @Path("/{id}")
    public Response delete(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("reason") @Nullable String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        By by = planner.by(reason);
        IntPredicate seen = IfMatch.of(ifMatch);
        GoalKey key = naming.of(id, region, year);
        requireSeen(key, seen);
        Planner.requireReason(by);
        return answer(plans.delete(key, seen, by), key, 204);
    }

    /** Before anything that is wrong with the change itself: who mends that first would then find it made in vain. */
    private void requireSeen(GoalKey key, IntPredicate seen) {
        plans.inTheWay(key, seen).ifPresent(outcome -> answer(outcome, key, 200));
    }

    private CheckedGoal.Sound sound(String body, HttpHeaders headers) {
        return switch (Documents.goal(body, jdbi.withHandle(catalogue::read))) {
            case CheckedGoal.Sound sound -> sound;
            case CheckedGoal.Unsound unsound -> throw refused(Documents.errors(unsound.faults(), Language.of(headers)));
        };
    }

    /** A goal's key is where it is, not what is in it: what would move it is refused. */
    private static void requireKey(CheckedGoal.Sound wanted, GoalKey key, HttpHeaders headers) {
        List<RowError> moved = new ArrayList<>();
        GoalKey own = wanted.goal().key();
        moved(wanted.line(), "id", own.id(), key.id(), headers, moved);
        moved(wanted.line(), "region", own.region(), key.region(), headers, moved);
        moved(wanted.line(), "year", String.valueOf(own.year()), String.valueOf(key.year()), headers, moved);
        if (!moved.isEmpty()) {
            throw refused(moved);
        }
    }

    private static void moved(
            int line, String field, String found, String expected, HttpHeaders headers, List<RowError> moved) {
        if (!found.equals(expected)) {
            LocalName why = new LocalName("与地址所指的目标不同", "Not the goal that the address names");
            moved.add(new RowError(line, field, "value.does-not-fit", why.in(Language.of(headers)), found, expected));
        }
    }

    private static ProblemException refused(List<RowError> errors) {
        return new ProblemException(Problem.of(422, "goal.refused").withErrors(errors));
    }

    private static Response answer(Plans.Outcome outcome, GoalKey key, int status) {
        return switch (outcome) {
            case Plans.Done done -> done(done.goal(), status);
            case Plans.Absent absent -> throw Naming.absent(key.id(), key.region(), key.year());
            case Plans.Present there ->
                throw new ProblemException(Problem.of(409, "conflict")
                        .because("目标已存在，版本 " + there.version(), "The goal is there, in version " + there.version()));
            case Plans.Stale stale ->
                throw new ProblemException(Problem.of(412, "precondition.failed")
                        .because("当前版本为 " + stale.version(), "It is in version " + stale.version() + " now"));
            case Plans.OtherIndicator other ->
                throw new ProblemException(Problem.of(409, "conflict")
                        .because(
                                "目标的指标不能更换（现为 %s）：请删除后另建".formatted(other.indicator()),
                                "A goal keeps its indicator (%s): delete it and add another"
                                        .formatted(other.indicator())));
        };
    }

    private static Response done(Goal goal, int status) {
        Response.ResponseBuilder response = Response.status(status);
        if (status != 204) {
            response.entity(goal).header(HttpHeaders.ETAG, IfMatch.tag(goal.version()));
        }
        if (status == 201) {
            response.location(UriBuilder.fromPath("/api/v1/goals/{id}")
                    .queryParam("region", goal.region())
                    .queryParam("year", goal.year())
                    .build(goal.id()));
        }
        return response.build();
    }
}
