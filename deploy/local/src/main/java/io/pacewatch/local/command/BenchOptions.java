package io.pacewatch.local.command;

import io.pacewatch.local.bench.Spread;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What all measurements have in common: how often, where, and how it is told. */
final class BenchOptions {

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "how often; the median counts (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep the measured stack's data in this new directory (default: a temporary one)")
    private Path directory;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    int runs() {
        return runs;
    }

    /** Measures in the directory and prints what was found; progress goes beside it. */
    <T> T measure(
            CommandSpec spec, BiFunction<Path, Consumer<String>, T> measurement, BiConsumer<Screen, T> forPeople) {
        Consumer<String> progress = line -> {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        };
        Function<Path, T> work = where -> measurement.apply(where, progress);
        T found = directory == null ? Workplace.temporary(work) : Workplace.kept(directory, work);
        Screen screen = new Screen(spec);
        if (json) {
            screen.json(found);
        } else {
            forPeople.accept(screen, found);
        }
        return found;
    }

    /** A bar and whether the median is within it. */
    static String bar(Spread spread, double bar) {
        return "%.0f %s".formatted(bar, spread.median() <= bar ? "met" : "MISSED");
    }

    static String text(Spread spread) {
        return "%.1f (%.1f-%.1f)".formatted(spread.median(), spread.least(), spread.most());
    }
}
