package io.pacewatch.alert.verdict;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what became of events; each count is there from the start, at zero, so that its first rise shows. */
@ApplicationScoped
@Startup
class VerdictCounts {

    /** What can become of an event. */
    enum Outcome {
        /** An alert took a step. */
        ACTED,
        /** Nothing followed from it. */
        PASSED,
        /** This release does not know its type. */
        FOREIGN,
        /** It cannot be read or carried out. */
        POISON
    }

    private final MeterRegistry registry;

    VerdictCounts(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            counter(outcome);
        }
    }

    void count(Outcome outcome) {
        counter(outcome).increment();
    }

    private Counter counter(Outcome outcome) {
        return registry.counter(
                "pacewatch.verdicts.received", "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
