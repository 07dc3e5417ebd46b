package io.pacewatch.target.judging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.trace.LogFields;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the operator of goals that could not be judged: a line for each goal, and a count that is there from the start. */
@ApplicationScoped
@Startup
public class JudgingFailures {
    private final Counter counter;

    JudgingFailures(MeterRegistry meters) {
        counter = Counter.builder("pacewatch.judging.failures")
                .description("Times that a goal could not be judged and its reading was stored all the same")
                .register(meters);
    }

    void report(List<JudgingFailure> failures) {
        Set<String> said = new HashSet<>();
        for (JudgingFailure each : failures) {
            if (said.add(each.goal())) {
                report(each.goal(), Failure.reason(each.cause()), each.cause());
            }
        }
        counter.increment(failures.size() - said.size());
    }

    /** Reports one goal. */
    void report(String goal, String reason, @Nullable Throwable cause) {
        counter.increment();
        try (LogFields fields = LogFields.ofSubmission(null).goal(goal)) {
            Log.errorf(cause, "%s cannot be judged, and its readings are stored all the same: %s", goal, reason);
        }
    }
}
