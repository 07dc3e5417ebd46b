package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.platform.request.TimeReader;
import io.pacewatch.platform.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All goals of a region at a glance. */
@Path("/api/v1/board")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.READER)
public class BoardResource {
    /**
     * A part of the plan.
     *
     * @param section  {@code headline} or the report's subsection
     * @param statuses how many of its goals stand where; without a figure is {@code UNKNOWN}
     * @param goals    its goals with their verdicts
     */
    public record Section(String section, Map<String, Long> statuses, List<ObjectNode> goals) {}

    /**
     * The board.
     *
     * @param region   whose goals
     * @param year     of which year, or null if the region has none
     * @param asOf     business time that it is about
     * @param sections the headline goals first
     */
    public record Board(String region, @Nullable Integer year, Instant asOf, List<Section> sections) {}

    private final BoardAnswers answers;

    BoardResource(BoardAnswers answers) {
        this.answers = answers;
    }

    /** The goals by section, now or as they would have stood at another time. */
    @GET
    public Board board(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("asOf") @Nullable String asOf) {
        return answers.board(region, year, TimeReader.parameter("asOf", asOf));
    }
}
