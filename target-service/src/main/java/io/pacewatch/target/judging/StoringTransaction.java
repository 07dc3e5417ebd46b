package io.pacewatch.target.judging;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.readings.Amendment;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.Outcome;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Receipt;
import io.pacewatch.target.readings.Receipts;
import io.pacewatch.target.readings.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores what was accepted and judges nothing, for a reading whose judging cannot be carried out at all: its goals are
 * then UNKNOWN, until they are judged again. Also writes the receipts of what cannot be stored.
 */
@ApplicationScoped
public class StoringTransaction {
    private final Jdbi jdbi;
    private final Receipts receipts;
    private final ReadingVersions versions;
    private final GoalStore goals;
    private final JudgingFailures failures;
    private final InstantSource machine;

    StoringTransaction(
            Jdbi jdbi,
            Receipts receipts,
            ReadingVersions versions,
            GoalStore goals,
            JudgingFailures failures,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.receipts = receipts;
        this.versions = versions;
        this.goals = goals;
        this.failures = failures;
        this.machine = machine;
    }

    /** Stores a reading, and says in its receipt which goals could not be judged, for this reason. */
    public void store(Arrival arrival, String reason) {
        List<String> unjudged = jdbi.inTransaction(handle -> {
            Locks.GOALS.share(handle);
            return receipts.unhandled(handle, List.of(arrival)).isEmpty()
                    ? List.of()
                    : storeFresh(handle, arrival.reading());
        });
        unjudged.forEach(goal -> failures.report(goal, reason, null));
    }

    private List<String> storeFresh(Handle handle, Reading reading) {
        Set<String> inserted = versions.insert(handle, List.of(reading));
        if (inserted.isEmpty()) {
            receipts.insert(handle, List.of(Receipt.duplicate(reading)));
            return List.of();
        }
        var figure = new Stretch(
                reading.series(), reading.period().end(), reading.period().end());
        List<Reading> ordered = Stream.concat(
                        versions.around(handle, List.of(figure), List.of(reading)).stream(), Stream.of(reading))
                .filter(r -> r.period().equals(reading.period()))
                .sorted(Reading.VERSION_ORDER)
                .toList();
        Outcome outcome = Outcome.of(reading, ordered);
        List<String> fed = outcome == Outcome.STORED ? goals.fedBy(handle, List.of(reading)) : List.of();
        goals.hold(handle, fed);
        goals.markUnjudged(handle, fed);
        boolean conflict = !Outcome.conflicting(reading, ordered).isEmpty();
        receipts.insert(handle, List.of(Receipt.of(reading, outcome, conflict, List.of(), fed)));
        receipts.amend(handle, Amendment.of(reading, ordered));
        return fed;
    }

    /**
     * Says in a row's receipt that it lies among the dead letters.
     *
     * @param rows how many rows its request had; 0 if that is not known
     */
    public void setAside(String submission, int row, int rows) {
        jdbi.useHandle(handle -> receipts.setAside(handle, submission, row, rows, machine.instant()));
    }
}
