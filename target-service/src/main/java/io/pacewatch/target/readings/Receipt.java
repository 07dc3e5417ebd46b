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
 * @param verdicts   ids of the verdict events that it called forth
 * @param acceptedAt when ingest accepted it
 */
public record Receipt(
        String submission,
        int row,
        int rows,
        Outcome outcome,
        boolean conflict,
        List<String> verdicts,
        Instant acceptedAt) {
    /** Copies the list. */
    public Receipt {
        verdicts = List.copyOf(verdicts);
    }

    /** The receipt of this reading. */
    public static Receipt of(Reading r, Outcome outcome, boolean conflict, List<String> verdicts) {
        return new Receipt(r.submission(), r.row(), r.rows(), outcome, conflict, verdicts, r.acceptedAt());
    }
}
