package io.pacewatch.target.backtest;

import io.pacewatch.events.verdict.Verdict.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How good the probabilities and intervals were, beside the simpler ways; over all goals and by indicator. */
final class Scores {
    private static final int MOST_INDICATORS = 60;

    private final List<Trial> scored;

    Scores(List<Trial> trials) {
        scored = trials.stream()
                .filter(t -> t.foretold().outcome() != null && t.simple().isPresent())
                .toList();
    }

    List<String> lines() {
        if (scored.isEmpty()) {
            return List.of("No score: no projection is of a goal whose closing figure is among the readings.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Brier score, least is best, of %d projections; and how often the 80 %% interval held:"
                .formatted(scored.size()));
        lines.add("  outlook %.4f  interval %.3f".formatted(brier(scored, Scores::outlook), held(scored, true)));
        lines.add("  elapsed time %.4f".formatted(brier(scored, t -> simple(t).elapsed())));
        lines.add("  ytd growth against the goal %.4f"
                .formatted(brier(scored, t -> simple(t).growth())));
        lines.add("  ytd growth with the spread of past years %.4f  interval %.3f"
                .formatted(brier(scored, t -> simple(t).spread()), held(scored, false)));
        Map<String, List<Trial>> byIndicator = new LinkedHashMap<>();
        scored.forEach(t -> byIndicator
                .computeIfAbsent(t.goal().indicator(), k -> new ArrayList<>())
                .add(t));
        if (byIndicator.size() > 1 && byIndicator.size() <= MOST_INDICATORS) {
            lines.add("By indicator: outlook (interval), elapsed, growth, growth with spread (interval), projections");
            byIndicator.forEach((indicator, trials) -> lines.add(line(indicator, trials)));
        }
        return lines;
    }

    private static String line(String indicator, List<Trial> trials) {
        return "  %-32s %.4f (%.2f)  %.4f  %.4f  %.4f (%.2f)  %d"
                .formatted(
                        indicator,
                        brier(trials, Scores::outlook),
                        held(trials, true),
                        brier(trials, t -> simple(t).elapsed()),
                        brier(trials, t -> simple(t).growth()),
                        brier(trials, t -> simple(t).spread()),
                        held(trials, false),
                        trials.size());
    }

    private static SimpleWays simple(Trial trial) {
        return trial.simple().orElseThrow();
    }

    private static Projection projection(Trial trial) {
        return Objects.requireNonNull(trial.foretold().projection());
    }

    private static Foretold.Outcome outcome(Trial trial) {
        return Objects.requireNonNull(trial.foretold().outcome());
    }

    private static double outlook(Trial trial) {
        return projection(trial).probability().doubleValue();
    }

    private static double brier(List<Trial> trials, ToDoubleFunction<Trial> probability) {
        return trials.stream()
                .mapToDouble(t -> probability.applyAsDouble(t) - (outcome(t).met() ? 1 : 0))
                .map(off -> off * off)
                .average()
                .orElse(Double.NaN);
    }

    private static double held(List<Trial> trials, boolean outlook) {
        return trials.stream()
                .filter(t -> outlook || !Double.isNaN(simple(t).low()))
                .mapToDouble(t -> {
                    double actual = Objects.requireNonNull(outcome(t).actual()).doubleValue();
                    double low = outlook
                            ? projection(t).low().doubleValue()
                            : simple(t).low();
                    double high = outlook
                            ? projection(t).high().doubleValue()
                            : simple(t).high();
                    return low <= actual && actual <= high ? 1 : 0;
                })
                .average()
                .orElse(Double.NaN);
    }
}
