package io.pacewatch.target.planning;

import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.VariesByLanguage;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.goals.CatalogueStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes in a whole plan, all of it or nothing. */
@Path("/api/v1/goals:import")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed(Roles.ADMIN)
public class ImportResource {
    private final Jdbi jdbi;
    private final CatalogueStore catalogue;
    private final Planner planner;
    private final PlanImport plan;

    ImportResource(Jdbi jdbi, CatalogueStore catalogue, Planner planner, PlanImport plan) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.planner = planner;
        this.plan = plan;
    }

    /** Adds and changes the goals of a file as in seeds/goals, and deletes none; or lists what that would change. */
    @POST
    @VariesByLanguage
    @Consumes({MediaType.APPLICATION_JSON, Documents.YAML})
    public Imported take(
            String body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers) {
        By by = planner.by(reason);
        List<CheckedGoal> goals = Documents.plan(body, headers.getMediaType(), jdbi.withHandle(catalogue::read));
        Imported imported =
                dryRun ? plan.preview(goals, Language.of(headers)) : plan.take(goals, by, Language.of(headers));
        if (!dryRun && !imported.refused().isEmpty()) {
            throw new ProblemException(Problem.of(422, "goal.refused").withErrors(imported.refused()));
        }
        return imported;
    }
}
