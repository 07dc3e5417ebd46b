package io.pacewatch.ingest.posting;

import io.pacewatch.ingest.check.Complaint;
import io.pacewatch.ingest.check.RowCheck;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.ingest.posting.ReadingCounts.Outcome;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.kafka.CatalogueFollower;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.RefusedBodyException;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.platform.token.Coverage;
import io.pacewatch.platform.token.TokenScope;
import io.pacewatch.platform.trace.LogFields;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes one request from its body to its answer: read all, check all, then publish. */
@Singleton
class Posting {

    private static final int TRY_AGAIN_SECONDS = 5;

    private final CatalogueFollower follower;
    private final BusinessClock clock;
    private final Submission submission;
    private final ReadingCounts counts;
    private final BodyAdmission admission;

    Posting(
            CatalogueFollower follower,
            BusinessClock clock,
            Submission submission,
            ReadingCounts counts,
            BodyAdmission admission) {
        this.follower = follower;
        this.clock = clock;
        this.submission = submission;
        this.counts = counts;
        this.admission = admission;
    }

    /**
     * @param format   how the body is written
     * @param dryRun   publish nothing
     * @param atomic   refuse all rows if one is refused
     * @param language of the messages, {@code zh} or {@code en}
     */
    record Wish(ReadingFormat format, boolean dryRun, boolean atomic, String language) {}

    PostingAnswer post(InputStream body, long length, TokenScope.Bureau scope, Wish wish) {
        try (BodyAdmission.Admitted admitted = admission.admit(length)) {
            return post(new AdmittedBody(body, admitted), scope, wish);
        }
    }

    private PostingAnswer post(AdmittedBody body, TokenScope.Bureau scope, Wish wish) {
        Catalogue catalogue = follower.catalogue();
        if (!catalogue.complete()) {
            throw new ProblemException(Problem.of(503, "catalogue.not-ready").retryAfter(TRY_AGAIN_SECONDS));
        }
        Rows rows = new Rows(new RowCheck(catalogue, new Coverage(scope, catalogue), clock.instant()));
        read(body, rows, wish);
        if (!wish.dryRun()) {
            counts.add(wish.format().name(), Outcome.REJECTED, rows.rejected());
            // What is refused as a whole repeats nothing: none of its rows was taken.
            boolean refused = wish.atomic() && rows.rejected() > 0;
            counts.add(wish.format().name(), Outcome.DUPLICATE, refused ? 0 : rows.duplicates());
        }
        List<RowError> errors = errors(rows.complaints(), wish.language());
        refuseIfNothingIsLeft(rows, errors, wish.atomic());
        return wish.dryRun()
                ? new PostingAnswer(
                        null, rows.accepted().size(), rows.rejected(), rows.duplicates(), errors, rows.omitted(), true)
                : publish(rows, errors, scope.id(), wish);
    }

    private static void read(AdmittedBody body, Rows rows, Wish wish) {
        try {
            switch (wish.format().read(body, rows)) {
                case ReadingFormat.Complete _ -> {}
                case ReadingFormat.Stopped _ ->
                    throw new ProblemException(Problem.of(413, "body.too-large")
                            .because("最多 %d 行".formatted(Rows.MOST_ROWS), "At most %d rows".formatted(Rows.MOST_ROWS)));
                case ReadingFormat.Unreadable u ->
                    throw new ProblemException(
                            Problem.of(400, "body.unreadable").because(u.why()));
            }
        } catch (RefusedBodyException e) {
            throw new ProblemException(e.problem());
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(400, "body.unreadable").because("请求内容未能读到结尾", "The body could not be read to its end"));
        }
    }

    private static void refuseIfNothingIsLeft(Rows rows, List<RowError> errors, boolean atomic) {
        if (rows.allOutOfScope()) {
            throw new ProblemException(Problem.of(403, "scope.not-yours").withErrors(errors));
        }
        boolean refused = rows.accepted().isEmpty() || atomic && rows.rejected() > 0;
        if (refused) {
            throw new ProblemException(
                    refused(rows).withErrors(errors).with("accepted", 0).with("rejected", rows.rejected()));
        }
    }

    /** Why nothing is taken, where the row errors alone would not tell. */
    private static Problem refused(Rows rows) {
        Problem problem = Problem.of(422, "rows.refused");
        int good = rows.accepted().size();
        if (good == 0 && rows.rejected() == 0) {
            return problem.because("请求中没有任何数据行", "There is no row in the body");
        }
        return good == 0
                ? problem
                : problem.because(
                        "atomic=true：有 %d 行有误，其余 %d 行因此也未接收".formatted(rows.rejected(), good),
                        "atomic=true: rows in error %d, and so none of the other %d was taken either"
                                .formatted(rows.rejected(), good));
    }

    private PostingAnswer publish(Rows rows, List<RowError> errors, String bureau, Wish wish) {
        Submission.Result result =
                submission.publish(rows.accepted(), bureau, wish.format().name());
        tell(result, rows, bureau);
        if (!result.complete()) {
            throw new ProblemException(Problem.of(503, "broker.unavailable")
                    .withErrors(errors)
                    .with("submission", result.id())
                    .with("accepted", result.confirmed().size())
                    .with("notAccepted", result.notAccepted())
                    .with("unconfirmed", result.unconfirmed())
                    .retryAfter(TRY_AGAIN_SECONDS));
        }
        return new PostingAnswer(
                result.id(),
                result.confirmed().size(),
                rows.rejected(),
                rows.duplicates(),
                errors,
                rows.omitted(),
                null);
    }

    /** One line for each submission, by which its story begins; none for each row. */
    private static void tell(Submission.Result result, Rows rows, String bureau) {
        try (LogFields fields = LogFields.ofSubmission(result.id())) {
            Log.logf(
                    result.complete() ? Logger.Level.INFO : Logger.Level.WARN,
                    "Submission %s of %s: accepted %d, rejected %d, duplicates %d, not accepted %d, unconfirmed %d",
                    result.id(),
                    bureau,
                    result.confirmed().size(),
                    rows.rejected(),
                    rows.duplicates(),
                    result.notAccepted().size(),
                    result.unconfirmed().size());
        }
    }

    private static List<RowError> errors(List<Complaint> complaints, String language) {
        return complaints.stream().map(c -> c.in(language)).toList();
    }
}
