package io.pacewatch.alert.api;

import io.pacewatch.alert.answer.AnswerOutcome;
import io.pacewatch.alert.answer.AnswerProblems;
import io.pacewatch.alert.answer.Answers;
import io.pacewatch.alert.answer.TypedValue;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Alerts for administrators and for the departments that they are about. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.DEPARTMENT})
public class AlertsResource {

    private final CurrentCaller caller;
    private final EpisodeStore episodes;
    private final Answers answers;
    private final Jdbi jdbi;

    AlertsResource(CurrentCaller caller, EpisodeStore episodes, Answers answers, Jdbi jdbi) {
        this.caller = caller;
        this.episodes = episodes;
        this.answers = answers;
        this.jdbi = jdbi;
    }

    /** A remark that goes with an acknowledgement. */
    public record Note(@Nullable String note) {}

    /** Newest first. */
    @GET
    public Page<AlertAnswer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("department") @Nullable String department,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String narrowed = Caller.of(caller).narrowed(department);
        PageRequest page = PageRequest.of("alerts", limit, cursor);
        String only = Parameters.oneOf("state", EpisodeState.WORDS, state);
        List<Episode> found = jdbi.withHandle(h -> episodes.list(h, only, narrowed, page.after(), page.fetch()));
        return Page.of(page, found, Episode::id, e -> AlertAnswer.of(e, null));
    }

    /** One alert with its whole history. */
    @GET
    @Path("/{id}")
    public AlertAnswer one(@PathParam("id") String id) {
        Caller asking = Caller.of(caller);
        return jdbi.inTransaction(h -> {
            Episode episode = episodes.find(h, id)
                    .filter(e -> asking.sees(e.department()))
                    .orElseThrow(AlertsResource::absent);
            return AlertAnswer.of(episode, episodes.history(h, id));
        });
    }

    /** Says that the alert was seen; saying so again changes nothing. */
    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({Roles.ADMIN, Roles.DEPARTMENT})
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertAnswer acknowledge(@PathParam("id") String id, @Nullable Note note) {
        Caller asking = allowed(id);
        String text = note == null ? null : note.note();
        return answer(
                answers.acknowledge(id, asking.actor(), text == null ? Map.of() : Map.of("note", TypedValue.of(text))));
    }

    /** Takes the department's plan; the same plan again changes nothing, another one replaces it. */
    @POST
    @Path("/{id}/plan")
    @RolesAllowed({Roles.ADMIN, Roles.DEPARTMENT})
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertAnswer plan(@PathParam("id") String id, @Nullable PlanRequest plan) {
        Caller asking = allowed(id);
        if (plan == null) {
            throw new ProblemException(Problem.of(400, "body.unreadable"));
        }
        return answer(answers.submit(id, asking.actor(), plan.fields()));
    }

    private static AlertAnswer answer(AnswerOutcome outcome) {
        return switch (outcome) {
            case AnswerOutcome.Taken taken -> AlertAnswer.of(taken.alert(), null);
            case AnswerOutcome.Absent absent -> throw absent();
            case AnswerOutcome.Over over ->
                throw new ProblemException(AnswerProblems.over(over.alert().state()));
            case AnswerOutcome.Refused refused -> throw new ProblemException(AnswerProblems.refused(refused));
            case AnswerOutcome.TooMany many -> throw new ProblemException(AnswerProblems.tooMany(many));
        };
    }

    private Caller allowed(String id) {
        Caller asking = Caller.of(caller);
        Optional<Episode> episode = jdbi.withHandle(h -> episodes.find(h, id));
        if (episode.filter(e -> asking.sees(e.department())).isEmpty()) {
            throw absent();
        }
        return asking;
    }

    private static ProblemException absent() {
        return new ProblemException(Problem.of(404, "not-found"));
    }
}
