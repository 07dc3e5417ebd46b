package io.pacewatch.target.readings;

import io.pacewatch.events.reading.Reading;
import java.time.Instant;
import java.util.List;

/**
 * What became of one row of a submission.
 *
 * @param submission id of the request
 * @param row        its row, from 1
 * @param rows       how many rows of the request were accepted
 * @param outcome    what became of it
 * @param conflict   true if another version claims another value, or day, with the same publication time and status
 * @param verdicts   ids of the verdict events on what it changed
 * @param unjudged   keys of the goals that could not be judged by it
 * @param acceptedAt when ingest accepted it
 */
public record Receipt(
        String submission,
        int row,
        int rows,
        Outcome outcome,
        boolean conflict,
        List<String> verdicts,
        List<String> unjudged,
        Instant acceptedAt) {
    /** Copies the lists. */
    public Receipt {
        verdicts = List.copyOf(verdicts);
        unjudged = List.copyOf(unjudged);
    }

    /** The receipt of this reading. */
    public static Receipt of(
            Reading r, Outcome outcome, boolean conflict, List<String> verdicts, List<String> unjudged) {
        return new Receipt(r.submission(), r.row(), r.rows(), outcome, conflict, verdicts, unjudged, r.acceptedAt());
    }

    /** The receipt of a reading that was there before. */
    public static Receipt duplicate(Reading r) {
        return of(r, Outcome.DUPLICATE, false, List.of(), List.of());
    }

    /** The same with what came of judging it. */
    public Receipt judged(List<String> given, List<String> failed) {
        return new Receipt(submission, row, rows, outcome, conflict, given, failed, acceptedAt);
    }
}
