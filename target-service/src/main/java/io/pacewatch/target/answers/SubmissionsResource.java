package io.pacewatch.target.answers;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.readings.ReceiptQuery;
import io.pacewatch.target.readings.ReceiptQuery.Totals;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a bureau what became of the rows that it posted. */
@Path("/api/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.READER)
public class SubmissionsResource {
    private static final int LOOK_AGAIN_AFTER_SECONDS = 1;

    /** What became of one row, with the ids of its verdicts and the keys of goals that it could not be judged for. */
    public record Row(int row, Outcome outcome, boolean conflict, List<String> verdicts, List<String> cannotBeJudged) {
        static Row of(Receipt r, Set<GoalKey> hidden) {
            return new Row(
                    r.row(),
                    r.outcome(),
                    r.conflict(),
                    r.verdicts().stream()
                            .filter(verdict -> !hidden.contains(goalOf(verdict)))
                            .toList(),
                    r.unjudged().stream()
                            .filter(goal -> !hidden.contains(GoalKey.parse(goal)))
                            .toList());
        }

        static Stream<GoalKey> goals(Receipt r) {
            return Stream.concat(
                    r.verdicts().stream().map(Row::goalOf),
                    r.unjudged().stream().map(GoalKey::parse));
        }

        private static GoalKey goalOf(String verdict) {
            return GoalKey.parse(verdict.substring(0, verdict.indexOf('/')));
        }
    }

    /**
     * A submission.
     *
     * @param accepted  how many of its rows ingest accepted
     * @param processed how many of them have arrived and been stored or set aside
     * @param outcomes  how many of those had which outcome
     * @param rows      a page of them, in order
     * @param next      the cursor of the page after it, or null
     */
    public record Submission(
            int accepted,
            int processed,
            Map<Outcome, Integer> outcomes,
            List<Row> rows,
            @Nullable String next) {}

    private final Reads reads;
    private final ReceiptQuery receipts;
    private final DisclosurePolicy disclosure;

    SubmissionsResource(Reads reads, ReceiptQuery receipts, DisclosurePolicy disclosure) {
        this.reads = reads;
        this.receipts = receipts;
        this.disclosure = disclosure;
    }

    /** What became of the rows; 404 with Retry-After until the first has arrived. */
    @GET
    public Submission submission(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest asked = PageRequest.of("receipts", limit, cursor);
        return reads.stored(handle -> {
            Totals totals = receipts.totals(handle, id).orElseThrow(SubmissionsResource::notYet);
            List<Receipt> read = receipts.page(handle, id, asked.above(), asked.fetch());
            Set<GoalKey> hidden = disclosure.hiddenAmong(
                    handle, read.stream().flatMap(Row::goals).distinct().toList());
            Page<Row> page = Page.of(asked, read, r -> String.valueOf(r.row()), r -> Row.of(r, hidden));
            return new Submission(totals.accepted(), totals.processed(), totals.outcomes(), page.items(), page.next());
        });
    }

    private static ProblemException notYet() {
        return new ProblemException(Problem.of(404, "not-found")
                .because("尚无数据到达，或没有这次提交", "None of its rows has arrived yet, or there is no such submission")
                .retryAfter(LOOK_AGAIN_AFTER_SECONDS));
    }
}
