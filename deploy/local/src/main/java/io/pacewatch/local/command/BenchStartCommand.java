package io.pacewatch.local.command;

import io.pacewatch.local.bench.StartBench;
import io.pacewatch.local.bench.StartReport;
import io.pacewatch.local.bench.StartResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how soon a service is there and what it costs to have it. */
@Command(
        name = "start",
        description = {
            "Measure how soon each service is ready and how much memory it holds when idle.",
            "",
            "Each is started alone, with broker and database up, the seeds loaded and the heap that 'up' gives it; once"
                    + " with its archive for faster starts (see 'pacewatch archive') and once without. A start is over when"
                    + " its readiness is first answered with 200. Memory is the resident set, on Linux.",
            ""
        })
final class BenchStartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--idle",
            paramLabel = "N",
            defaultValue = "60",
            description = "seconds of doing nothing before memory is read (default: ${DEFAULT-VALUE})")
    private int idle;

    @Override
    public Integer call() {
        options.measure(
                spec,
                (directory, tell) -> new StartBench(options.runs(), Duration.ofSeconds(idle), tell).measure(directory),
                this::print);
        return 0;
    }

    private void print(Screen screen, StartReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SERVICE", "ARCHIVE", "READY S", "BAR", "MEMORY MB", "BAR", "LOAD BEFORE"));
        for (StartResult each : report.services()) {
            rows.add(List.of(
                    each.service(),
                    each.archived() ? "with" : "without",
                    "%.2f (%.2f-%.2f)"
                            .formatted(
                                    each.seconds().median(),
                                    each.seconds().least(),
                                    each.seconds().most()),
                    BenchOptions.bar(each.seconds(), report.secondsBar()),
                    BenchOptions.text(each.megabytes()),
                    BenchOptions.bar(each.megabytes(), report.megabytesBar()),
                    each.runs().stream()
                            .map(run -> "%.1f".formatted(run.load()))
                            .collect(Collectors.joining(" "))));
        }
        screen.line("");
        screen.table(rows);
        screen.line("Medians of the runs, least and most in brackets; " + report.processors() + " processors.");
    }
}
