package io.pacewatch.local.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All runs at one rate, and what they say together.
 *
 * @param dashboards what dashboards show beside that; empty if nobody looked
 * @param handover   milliseconds by which readers of topics were behind what writers knew; null if nobody looked
 */
public record RateResult(
        int perSecond,
        int mailsPerSecond,
        Summary accepted,
        Summary verdict,
        Summary mail,
        List<PathRun> runs,
        List<Agreement> dashboards,
        @Nullable Spread handover) {

    /** Of one thing, over all runs: how many were due and came, and the median of each figure of the runs. */
    public record Summary(long due, long seen, Spread p50, Spread p95, Spread p99, Spread max) {
        static Summary of(List<Latency> runs) {
            return new Summary(
                    runs.stream().mapToLong(Latency::due).sum(),
                    runs.stream().mapToLong(Latency::seen).sum(),
                    spread(runs, Latency::p50),
                    spread(runs, Latency::p95),
                    spread(runs, Latency::p99),
                    spread(runs, Latency::max));
        }

        private static Spread spread(List<Latency> runs, ToDoubleFunction<Latency> figure) {
            return Spread.of(runs.stream().map(run -> figure.applyAsDouble(run)).toList());
        }
    }

    static RateResult of(Pace pace, List<PathRun> runs, List<Agreement> dashboards, List<Double> handovers) {
        return new RateResult(
                pace.perSecond(),
                pace.mailsPerSecond(),
                summary(runs, PathRun::accepted),
                summary(runs, PathRun::verdict),
                summary(runs, PathRun::mail),
                List.copyOf(runs),
                List.copyOf(dashboards),
                handovers.isEmpty() ? null : Spread.of(handovers));
    }

    private static Summary summary(List<PathRun> runs, Function<PathRun, Latency> what) {
        return Summary.of(runs.stream().map(what).toList());
    }

    /** Whether something that was due did not come. */
    public boolean lost() {
        return runs.stream().anyMatch(PathRun::lost);
    }
}
