package io.pacewatch.target.board;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.platform.problem.VariesByLanguage;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.board.GoalContents.GoalContent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages for people: all goals at a glance, and one goal with everything that was said of it. They are rendered here,
 * since Quarkus' own choice of a template's variant refuses headers that cannot be read.
 */
@Path("/")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
@RolesAllowed(Roles.READER)
public class BoardPage {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(Words words, Overview overview);

        static native TemplateInstance goal(Words words, GoalContent content);
    }

    private final BoardContent board;
    private final GoalContents goals;

    BoardPage(BoardContent board, GoalContents goals) {
        this.board = board;
        this.goals = goals;
    }

    @GET
    @VariesByLanguage
    public String board(
            @QueryParam("region") @Nullable String region,
            @QueryParam("section") @Nullable String section,
            @QueryParam("department") @Nullable String department,
            @QueryParam("status") @Nullable String status,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Words words = words(lang, headers);
        return Templates.board(words, board.overview(new BoardFilter(region, section, department, status), words))
                .render();
    }

    @GET
    @Path("goals/{id}")
    @VariesByLanguage
    public String goal(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Words words = words(lang, headers);
        return Templates.goal(words, goals.of(id, region, year, words)).render();
    }

    /** The colours of the statuses, from the one place that has them. */
    @GET
    @Path("status.css")
    @Produces("text/css;charset=UTF-8")
    public String colours() {
        return Arrays.stream(Status.values())
                .map(s -> ".%s { --status: %s }".formatted(s.name(), s.colour()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Words words(@Nullable String lang, HttpHeaders headers) {
        return new Words(Language.of(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
