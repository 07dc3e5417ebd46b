package io.pacewatch.target.due;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.pacewatch.target.outbox.OutboxSweeper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** More of what looks for due work, as more instances of the service would. */
@ApplicationScoped
class DueInstances {
    private final Jdbi jdbi;
    private final DueStore dues;
    private final Lateness lateness;
    private final GoalStore goals;
    private final DueTransaction transaction;
    private final OutboxPublisher publisher;
    private final OutboxSweeper outbox;
    private final BusinessClock business;

    DueInstances(
            Jdbi jdbi,
            DueStore dues,
            Lateness lateness,
            GoalStore goals,
            DueTransaction transaction,
            OutboxPublisher publisher,
            OutboxSweeper outbox,
            BusinessClock business) {
        this.jdbi = jdbi;
        this.dues = dues;
        this.lateness = lateness;
        this.goals = goals;
        this.transaction = transaction;
        this.publisher = publisher;
        this.outbox = outbox;
        this.business = business;
    }

    DuePass another() {
        return new DuePass(jdbi, dues, lateness, goals, transaction, publisher, outbox, business);
    }
}
