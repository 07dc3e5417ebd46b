package io.pacewatch.ingest.posting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.ingest.format.ReadingFormat;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Counts what became of rows, by format. Every counter is there from the start, at zero: a rate is seen only between
 * two values of a series, so that of one that begins at 1 the first row would never be seen.
 */
@Singleton
@Startup
class ReadingCounts {

    /** What can become of a row. */
    enum Outcome {
        ACCEPTED,
        NOT_ACCEPTED,
        UNCONFIRMED,
        REJECTED,
        DUPLICATE;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final MeterRegistry registry;

    ReadingCounts(MeterRegistry registry, @All List<ReadingFormat> formats) {
        this.registry = registry;
        for (ReadingFormat format : formats) {
            for (Outcome outcome : Outcome.values()) {
                add(format.name(), outcome, 0);
            }
        }
    }

    /** Counts so many rows that were posted in this format. */
    void add(String format, Outcome outcome, int rows) {
        Counter.builder("pacewatch.readings")
                .description("Rows that were posted, by what became of them")
                .tag("format", format)
                .tag("outcome", outcome.label())
                .register(registry)
                .increment(rows);
    }
}
