package io.pacewatch.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Measures how long a reading takes to become a verdict and a mail, at several rates, on a stack of its own. It ends
 * early once something was lost: whatever came later could not be told from what came late.
 */
public final class PathBench {
    private static final int SETTLING = 5;

    private final PathSettings settings;
    private final Consumer<String> tell;

    /** Tells how it goes, line by line. */
    public PathBench(PathSettings settings, Consumer<String> tell) {
        this.settings = settings;
        this.tell = tell;
    }

    /** Starts a stack on this empty directory, measures, and stops it. */
    public PathReport measure(Path directory) {
        tell.accept("Starting a stack of its own in " + directory);
        try (MeasuredStack stack = MeasuredStack.start(directory, BenchCatalogue.standard(), UnaryOperator.identity());
                DashboardView view =
                        settings.dashboards() ? DashboardView.start(directory.resolve("prometheus"), stack) : null) {
            PathRun first = stack.run(new Pace(1, 1, 1)).figures();
            tell.accept("First reading after the start: verdict after %.0f ms, mail after %.0f ms"
                    .formatted(first.verdict().max(), first.mail().max()));
            List<RateResult> results = new ArrayList<>();
            warmUp(stack);
            for (int rate : settings.rates()) {
                results.add(measure(stack, Optional.ofNullable(view), rate));
                if (results.getLast().lost()) {
                    break;
                }
            }
            return PathReport.of(first, results);
        }
    }

    /** At the highest rate, since it is the number of readings that warms. */
    private void warmUp(MeasuredStack stack) {
        int rate = settings.rates().stream().max(Integer::compare).orElseThrow();
        Optional.of(settings.warmup()).filter(seconds -> seconds > 0).ifPresent(seconds -> {
            tell.accept("Warming up for " + seconds + " s at " + rate + "/s");
            stack.run(pace(rate, seconds));
        });
    }

    private RateResult measure(MeasuredStack stack, Optional<DashboardView> view, int rate) {
        stack.run(pace(rate, SETTLING));
        List<PathRun> runs = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<Double> handovers = new ArrayList<>();
        for (int i = 1; i <= settings.runs(); i++) {
            MeasuredRun run = stack.run(pace(rate, settings.seconds()));
            runs.add(run.figures());
            List<Comparison> seen = view.map(each -> each.underLoad(run)).orElse(List.of());
            comparisons.addAll(seen);
            view.ifPresent(each -> handovers.add(each.handover(run)));
            tell.accept(
                    "%d/s, run %d of %d: %s%s".formatted(rate, i, settings.runs(), words(run.figures()), words(seen)));
            if (run.figures().lost()) {
                break;
            }
            if (i == settings.runs()) {
                view.ifPresent(each -> comparisons.addAll(each.atRest(run)));
            }
        }
        return RateResult.of(pace(rate, settings.seconds()), runs, Agreement.of(comparisons), handovers);
    }

    private static String words(PathRun run) {
        return "verdict p99 %.1f ms, mail p99 %.1f ms, load %.1f%s"
                .formatted(run.verdict().p99(), run.mail().p99(), run.load(), run.lost() ? ", SOMETHING IS LOST" : "");
    }

    private static String words(List<Comparison> seen) {
        return seen.stream()
                .max(Comparator.comparingDouble(each -> Math.abs(each.difference())))
                .map(most -> ", dashboards differ by %+.1f %% at most (%s)".formatted(most.difference(), most.figure()))
                .orElse("");
    }

    private Pace pace(int rate, int seconds) {
        return new Pace(rate, settings.mailsPerSecond(), seconds);
    }
}
