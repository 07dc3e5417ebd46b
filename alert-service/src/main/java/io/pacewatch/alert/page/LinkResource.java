package io.pacewatch.alert.page;

import io.pacewatch.alert.episode.Answers;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Plan;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a mail's link. Looking changes nothing, since scanners of mails look too; only a form's POST acts.
 */
@Path("/a/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
@NeedsConnection
public class LinkResource {

    private static final String SAFE =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final SignedLink links;
    private final Answers answers;
    private final EpisodeStore episodes;
    private final Jdbi jdbi;
    private final InstantSource machine;

    LinkResource(SignedLink links, Answers answers, EpisodeStore episodes, Jdbi jdbi, InstantSource machine) {
        this.links = links;
        this.answers = answers;
        this.episodes = episodes;
        this.jdbi = jdbi;
        this.machine = machine;
    }

    /** The alert, with the forms. */
    @GET
    public Response look(@PathParam("token") String token, @Context HttpHeaders headers) {
        PageWriter writer = new PageWriter(Language.of(headers), token);
        return page(200, view(writer, alertBehind(token)));
    }

    private PageView view(PageWriter writer, String id) {
        return jdbi.withHandle(h -> episodes.find(h, id)
                .map(episode -> writer.alert(episode, episodes.history(h, id)))
                .orElseThrow(LinkResource::leadsNowhere));
    }

    /** Acknowledges. */
    @POST
    @Path("/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(
            @PathParam("token") String token,
            @FormParam("who") @Nullable String who,
            @FormParam("note") @Nullable String note) {
        return back(token, answers.acknowledge(alertBehind(token), person(who), note));
    }

    /** Takes a plan. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("token") String token, @Context HttpHeaders headers, PlanForm form) {
        String id = alertBehind(token);
        try {
            return back(token, answers.submit(id, person(form.who()), form.plan()));
        } catch (IllegalArgumentException e) {
            return refused(token, id, headers, form, String.valueOf(e.getMessage()));
        }
    }

    /** For a person the page again, with all that was entered, and what to do at the field that does not do. */
    private Response refused(String token, String id, HttpHeaders headers, PlanForm form, String field) {
        if (headers.getAcceptableMediaTypes().stream()
                .noneMatch(type -> type.getSubtype().equals("html"))) {
            throw new ProblemException(Problem.of(422, "plan.incomplete")
                    .titled(PageWords.NOT_SAVED)
                    .because(PageWords.check(field)));
        }
        PageWriter writer = new PageWriter(Language.of(headers), "../" + token);
        return page(422, writer.refused(view(writer, id), field, form.entered()));
    }

    /** The fields of the plan's form. */
    public record PlanForm(
            @FormParam("who") @Nullable String who,
            @FormParam("cause") @Nullable String cause,
            @FormParam("taken") @Nullable String taken,
            @FormParam("next") @Nullable String next,
            @FormParam("responsible") @Nullable String responsible,
            @FormParam("catchUpBy") @Nullable String catchUpBy,
            @FormParam("cityHelp") @Nullable String cityHelp,
            @FormParam("extension") @Nullable String extension) {

        /** A field that was not sent is as good as an empty one: the plan says whether it can do without. */
        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }

        Map<String, String> entered() {
            return Map.of(
                    "who", given(who),
                    "cause", given(cause),
                    "taken", given(taken),
                    "next", given(next),
                    "responsible", given(responsible),
                    "catchUpBy", given(catchUpBy),
                    "cityHelp", given(cityHelp),
                    "extension", given(extension));
        }

        Plan plan() {
            try {
                if (catchUpBy == null || catchUpBy.isBlank()) {
                    throw new IllegalArgumentException("catchUpBy");
                }
                LocalDate by = LocalDate.parse(catchUpBy);
                return new Plan(given(cause), taken, given(next), given(responsible), by, cityHelp, extension != null);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("catchUpBy", e);
            }
        }
    }

    private String alertBehind(String token) {
        return switch (links.check(token, machine.instant())) {
            case SignedLink.Checked.Valid valid -> valid.alert();
            case SignedLink.Checked.Expired expired ->
                throw new ProblemException(Problem.of(410, "link.expired")
                        .titled(PageWords.EXPIRED)
                        .because(PageWords.USE_THE_LATEST));
            case SignedLink.Checked.Forged forged -> throw leadsNowhere();
        };
    }

    private static ProblemException leadsNowhere() {
        return new ProblemException(
                Problem.of(403, "link.invalid").titled(PageWords.INVALID).because(PageWords.NOT_FROM_HERE));
    }

    /** A redirect, so that reloading the page sends nothing again. */
    private static Response back(String token, Optional<Episode> answered) {
        if (answered.isEmpty()) {
            throw leadsNowhere();
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "../" + token)
                .build();
    }

    private static Response page(int status, PageView view) {
        return Response.status(status)
                .header("Content-Security-Policy", SAFE)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, view.language())
                .entity(PageTemplates.alert(view).render())
                .build();
    }

    private static String person(@Nullable String who) {
        return who == null || who.isBlank()
                ? "link"
                : who.strip().substring(0, Math.min(80, who.strip().length()));
    }
}
