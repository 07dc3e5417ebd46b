package io.pacewatch.alert.channel.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.CatalogueFollower;
import io.pacewatch.platform.metrics.CalendarGauge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells when the days by which mails ask for an answer would be counted without a calendar. */
@ApplicationScoped
@Startup
class CalendarMetrics {

    CalendarMetrics(MeterRegistry registry, BusinessClock clock, CatalogueFollower catalogue) {
        CalendarGauge.register(registry, clock, () -> catalogue.catalogue().workingDays());
    }
}
