package io.pacewatch.alert.delivery;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.status.PendingWork;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * What is still to be sent. What the daily ration holds back until a later morning, and what waits for a disabled
 * or paused endpoint, is not due and does not count.
 */
@ApplicationScoped
class DeliveryWork implements PendingWork {

    private final Jdbi jdbi;
    private final BusinessClock business;

    DeliveryWork(Jdbi jdbi, BusinessClock business) {
        this.jdbi = jdbi;
        this.business = business;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public long pending() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(*) FROM alert.delivery d JOIN alert.message m ON m.id = d.message_id
                            JOIN alert.endpoint e ON e.id = d.endpoint_id
                        WHERE d.state IN ('READY', 'LEASED', 'RETRY', 'UNCERTAIN')
                            AND NOT e.shut
                            AND (m.not_before IS NULL OR m.not_before <= :now)""")
                .bind("now", business.instant())
                .mapTo(Long.class)
                .one());
    }
}
