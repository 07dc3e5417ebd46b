package io.pacewatch.target.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.metrics.CalendarGauge;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.target.goals.CatalogueStore;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Tells when the days from which figures are late would be counted without a calendar. */
@ApplicationScoped
@Startup
class CalendarMetrics {
    private final Jdbi jdbi;
    private final CatalogueStore catalogue;
    private volatile WorkingDays days = new WorkingDays(List.of());

    CalendarMetrics(Jdbi jdbi, CatalogueStore catalogue, BusinessClock clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        CalendarGauge.register(meters, clock, () -> days);
    }

    @Scheduled(every = "30s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            days = jdbi.withHandle(handle -> catalogue.read(handle).workingDays());
        } catch (JdbiException e) {
            Log.debugf("The calendar cannot be read now: %s", Failure.reason(e));
        }
    }
}
