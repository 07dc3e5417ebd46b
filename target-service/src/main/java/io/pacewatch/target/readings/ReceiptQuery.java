package io.pacewatch.target.readings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the receipts of a submission: how many there are, and a page of them. */
@ApplicationScoped
public class ReceiptQuery {
    /**
     * A submission in numbers.
     *
     * @param accepted  how many of its rows ingest accepted
     * @param processed how many of them have a receipt
     * @param outcomes  how many of those had which outcome
     */
    public record Totals(int accepted, int processed, Map<Outcome, Integer> outcomes) {}

    private record Count(Outcome outcome, int rows, int accepted) {}

    /** How many receipts there are so far; empty before the first. */
    public Optional<Totals> totals(Handle handle, String submission) {
        List<Count> counts = handle.createQuery("""
                        select outcome, count(*) as rows, max(row_count) as accepted from receipt
                        where submission = :submission group by outcome
                        """)
                .bind("submission", submission)
                .map((row, c) ->
                        new Count(Outcome.of(row.getString("outcome")), row.getInt("rows"), row.getInt("accepted")))
                .list();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        counts.forEach(count -> outcomes.put(count.outcome(), count.rows()));
        int processed = counts.stream().mapToInt(Count::rows).sum();
        // A row that nobody can read does not say how many there are.
        int accepted = counts.stream().mapToInt(Count::accepted).max().orElse(0);
        return Optional.of(new Totals(Math.max(accepted, processed), processed, outcomes));
    }

    /** The receipts after this row, in order of row. */
    public List<Receipt> page(Handle handle, String submission, long after, int limit) {
        return handle.createQuery("""
                        select * from receipt where submission = :submission and row_number > :after
                        order by row_number limit :limit
                        """)
                .bind("submission", submission)
                .bind("after", after)
                .bind("limit", limit)
                .map(Receipts::read)
                .list();
    }
}
