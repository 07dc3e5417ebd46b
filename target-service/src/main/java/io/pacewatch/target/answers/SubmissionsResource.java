package io.pacewatch.target.answers;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.readings.Receipts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Tells a bureau what became of the rows that it posted. */
@Path("/api/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubmissionsResource {
    private static final int LOOK_AGAIN_AFTER_SECONDS = 1;

    /** What became of one row, with the ids of the verdicts that it called forth. */
    public record Row(int row, Outcome outcome, boolean conflict, List<String> verdicts) {
        static Row of(Receipt r) {
            return new Row(r.row(), r.outcome(), r.conflict(), r.verdicts());
        }
    }

    /**
     * A submission.
     *
     * @param accepted  how many of its rows ingest accepted
     * @param processed how many of them have arrived and been judged
     * @param rows      those, in order
     */
    public record Submission(int accepted, int processed, List<Row> rows) {}

    private final Jdbi jdbi;
    private final Receipts receipts;

    SubmissionsResource(Jdbi jdbi, Receipts receipts) {
        this.jdbi = jdbi;
        this.receipts = receipts;
    }

    /** What became of the rows; 404 with Retry-After until the first has arrived. */
    @GET
    public Submission submission(@PathParam("id") String id) {
        List<Receipt> rows = jdbi.withHandle(handle -> receipts.of(handle, id));
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.of(404, "not-found")
                    .because("尚无数据到达，或没有这次提交", "None of its rows has arrived yet, or there is no such submission")
                    .retryAfter(LOOK_AGAIN_AFTER_SECONDS));
        }
        return new Submission(
                rows.getFirst().rows(), rows.size(), rows.stream().map(Row::of).toList());
    }
}
