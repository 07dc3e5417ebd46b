package io.pacewatch.alert.page;

import io.pacewatch.alert.episode.Answers;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Plan;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.platform.problem.Language;
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
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a mail's link. Looking changes nothing, since scanners of mails look too; only a form's POST acts.
 */
@Path("/a/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
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
    @Operation(summary = "The alert behind a mail's link; changes nothing")
    public Response look(@PathParam("token") String token, @Context HttpHeaders headers) {
        PageWriter writer = new PageWriter(Language.of(headers), token);
        return checked(
                token,
                writer,
                id -> jdbi.withHandle(h -> episodes.find(h, id)
                        .map(episode -> page(200, writer.alert(episode, episodes.history(h, id))))
                        .orElseGet(() -> page(403, writer.refused(false)))));
    }

    /** Acknowledges. */
    @POST
    @Path("/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(
            @PathParam("token") String token,
            @FormParam("who") @Nullable String who,
            @FormParam("note") @Nullable String note,
            @Context HttpHeaders headers) {
        PageWriter writer = new PageWriter(Language.of(headers), token);
        return checked(token, writer, id -> back(token, writer, answers.acknowledge(id, person(who), note)));
    }

    /** Takes a plan. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("token") String token, PlanForm form, @Context HttpHeaders headers) {
        PageWriter writer = new PageWriter(Language.of(headers), token);
        return checked(token, writer, id -> {
            Plan plan;
            try {
                plan = form.plan();
            } catch (IllegalArgumentException e) {
                return page(422, writer.incomplete(String.valueOf(e.getMessage())));
            }
            return back(token, writer, answers.submit(id, person(form.who()), plan));
        });
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

    private Response checked(String token, PageWriter writer, Function<String, Response> then) {
        return switch (links.check(token, machine.instant())) {
            case SignedLink.Checked.Valid valid -> then.apply(valid.alert());
            case SignedLink.Checked.Expired expired -> page(410, writer.refused(true));
            case SignedLink.Checked.Forged forged -> page(403, writer.refused(false));
        };
    }

    /** A redirect, so that reloading the page sends nothing again. */
    private static Response back(String token, PageWriter writer, Optional<Episode> answered) {
        return answered.isPresent()
                ? Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "../" + token)
                        .build()
                : page(403, writer.refused(false));
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
