package io.pacewatch.target.board;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.target.board.BoardContent.GoalContent;
import io.pacewatch.target.board.BoardContent.Group;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages for people: all goals at a glance, and one goal with everything that was said of it. Plain HTML. */
@Path("/")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
public class BoardPage {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(Words words, List<Group> groups);

        static native TemplateInstance goal(Words words, GoalContent content);
    }

    private final BoardContent content;

    BoardPage(BoardContent content) {
        this.content = content;
    }

    @GET
    public TemplateInstance board(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        Words words = words(lang, headers);
        return Templates.board(words, content.groups(words));
    }

    @GET
    @Path("goals/{id}")
    public TemplateInstance goal(
            @PathParam("id") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Words words = words(lang, headers);
        return Templates.goal(words, content.goal(id, region, year, words));
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
        return new Words(
                switch (lang) {
                    case "zh", "en" -> lang;
                    case null, default -> Language.of(headers);
                });
    }
}
