package io.pacewatch.alert.api;

import io.pacewatch.alert.episode.Answers;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Plan;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.token.Bearer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Alerts for administrators and for the departments that they are about. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@NeedsConnection
public class AlertsResource {

    private final Bearer bearer;
    private final EpisodeStore episodes;
    private final Answers answers;
    private final Jdbi jdbi;

    AlertsResource(Bearer bearer, EpisodeStore episodes, Answers answers, Jdbi jdbi) {
        this.bearer = bearer;
        this.episodes = episodes;
        this.answers = answers;
        this.jdbi = jdbi;
    }

    /** A remark that goes with an acknowledgement. */
    public record Note(String note) {}

    /** Newest first. */
    @GET
    public Page<AlertAnswer> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @QueryParam("state") @Nullable String state,
            @QueryParam("department") @Nullable String department,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String narrowed = Caller.of(bearer, authorization).narrowed(department);
        int count = Page.limit(limit);
        if (state != null && !EpisodeState.WORDS.contains(state)) {
            String allowed = String.join(", ", EpisodeState.WORDS);
            throw new ProblemException(Problem.of(400, "parameter.invalid")
                    .because(
                            "参数 state：" + state + " 不可用，可用的有 " + allowed,
                            "state: found " + state + ", expected one of " + allowed));
        }
        List<Episode> found = jdbi.withHandle(h -> episodes.list(h, state, narrowed, cursor, count + 1));
        return Page.of(found.stream().map(e -> AlertAnswer.of(e, null)).toList(), count, AlertAnswer::id);
    }

    /** One alert with its whole history. */
    @GET
    @Path("/{id}")
    public AlertAnswer one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @PathParam("id") String id) {
        Caller caller = Caller.of(bearer, authorization);
        return jdbi.inTransaction(h -> {
            Episode episode = episodes.find(h, id)
                    .filter(e -> caller.sees(e.department()))
                    .orElseThrow(AlertsResource::absent);
            return AlertAnswer.of(episode, episodes.history(h, id));
        });
    }

    /** Says that the alert was seen; saying so again changes nothing. */
    @POST
    @Path("/{id}/acknowledge")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public AlertAnswer acknowledge(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("id") String id,
            Note note) {
        Caller caller = allowed(authorization, id);
        return answers.acknowledge(id, caller.who(), note == null ? null : note.note())
                .map(e -> AlertAnswer.of(e, null))
                .orElseThrow(AlertsResource::absent);
    }

    /** Takes the department's plan; the same plan again changes nothing, another one replaces it. */
    @POST
    @Path("/{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertAnswer plan(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("id") String id,
            Plan plan) {
        Caller caller = allowed(authorization, id);
        if (plan == null) {
            throw new ProblemException(Problem.of(400, "body.unreadable"));
        }
        try {
            return answers.submit(id, caller.who(), plan)
                    .map(e -> AlertAnswer.of(e, null))
                    .orElseThrow(AlertsResource::absent);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(400, "parameter.invalid")
                    .because(
                            "字段 catchUpBy：" + plan.catchUpBy() + " 已过，应为今天或以后的日期",
                            "catchUpBy: found " + plan.catchUpBy() + ", expected today or a later day"));
        }
    }

    private Caller allowed(@Nullable String authorization, String id) {
        Caller caller = Caller.of(bearer, authorization);
        Optional<Episode> episode = jdbi.withHandle(h -> episodes.find(h, id));
        if (episode.filter(e -> caller.sees(e.department())).isEmpty()) {
            throw absent();
        }
        return caller;
    }

    private static ProblemException absent() {
        return new ProblemException(Problem.of(404, "not-found"));
    }
}
