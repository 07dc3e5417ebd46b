package io.pacewatch.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.platform.clock.BusinessClock;
import java.util.function.Supplier;

/** Tells in time that the working days of a year are not known, which would be counted from plain weekends. */
public final class CalendarGauge {

    private CalendarGauge() {}

    /** Registers it; what the supplier gives is asked for at each scrape and must be at hand. */
    public static void register(MeterRegistry registry, BusinessClock clock, Supplier<WorkingDays> days) {
        Gauge.builder("pacewatch.calendar.missing", () -> days.get().endTooSoon(clock.today()) ? 1 : 0)
                .description("1 if the working days of this year, or from October on of the next one, are not known")
                .register(registry);
    }
}
