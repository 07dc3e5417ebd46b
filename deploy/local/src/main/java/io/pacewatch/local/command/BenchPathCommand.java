package io.pacewatch.local.command;

import io.pacewatch.local.bench.PathBench;
import io.pacewatch.local.bench.PathReport;
import io.pacewatch.local.bench.PathSettings;
import io.pacewatch.local.bench.RateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the way of a reading: posted, judged, told. */
@Command(
        name = "path",
        description = {
            "Measure how long a posted reading takes to its verdict on the topic and to its mail at the relay.",
            "",
            "Starts a stack of its own on free ports, with an empty database, 2,000 made-up goals and no grouping"
                    + " window; broker and database write to the disk before they confirm, as always. Readings are posted"
                    + " one a request at times fixed in advance, and every time counts from then. The verdict's time is its"
                    + " arrival at a reader of the topic; the mail's is when the relay, which runs inside this command, has"
                    + " received it. The load that this command itself makes is part of the figures. Nothing due may be"
                    + " missing.",
            ""
        },
        exitCodeList = {"0:done, nothing was lost", "1:failed, or something was lost", "2:wrong use, or refused"})
final class BenchPathCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,50,200",
            description = "readings a second (default: ${DEFAULT-VALUE})")
    private List<Integer> rates;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "length of a run (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "60",
            description = "seconds at the highest rate before the first run (default: ${DEFAULT-VALUE})")
    private int warmup;

    @Option(
            names = "--mails",
            paramLabel = "N",
            defaultValue = "10",
            description = "readings a second that call for a mail (default: ${DEFAULT-VALUE}; all, at lower rates)")
    private int mails;

    @Override
    public Integer call() {
        PathReport report = options.measure(
                spec, (directory, tell) -> new PathBench(settings(), tell).measure(directory), this::print);
        return report.lost() ? 1 : 0;
    }

    private PathSettings settings() {
        try {
            return new PathSettings(rates, seconds, warmup, options.runs(), mails);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUseException(String.valueOf(wrong.getMessage()));
        }
    }

    private void print(Screen screen, PathReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("READINGS/S", "TO", "DUE", "SEEN", "P50 MS", "P95 MS", "P99 MS", "MAX MS", "P99 BAR"));
        for (RateResult rate : report.rates()) {
            rows.add(row(rate, "202", rate.accepted(), ""));
            rows.add(row(
                    rate,
                    "verdict",
                    rate.verdict(),
                    BenchOptions.bar(rate.verdict().p99(), report.verdictBar())));
            rows.add(row(rate, "mail", rate.mail(), BenchOptions.bar(rate.mail().p99(), report.mailBar())));
        }
        screen.line("");
        screen.table(rows);
        screen.line("Medians of the runs, least and most in brackets; %d processors; load average before each run: %s"
                .formatted(report.processors(), loads(report)));
        screen.line("First reading after the start: verdict after %.0f ms, mail after %.0f ms"
                .formatted(report.firstVerdict(), report.firstMail()));
        screen.line(report.lost() ? "SOMETHING THAT WAS DUE DID NOT COME." : "All that was due came.");
    }

    private static List<String> row(RateResult rate, String what, RateResult.Summary summary, String bar) {
        return List.of(
                Integer.toString(rate.perSecond()),
                what,
                Long.toString(summary.due()),
                Long.toString(summary.seen()),
                BenchOptions.text(summary.p50()),
                BenchOptions.text(summary.p95()),
                BenchOptions.text(summary.p99()),
                BenchOptions.text(summary.max()),
                bar);
    }

    private static String loads(PathReport report) {
        List<String> loads = report.rates().stream()
                .flatMap(rate -> rate.runs().stream())
                .map(run -> "%.1f".formatted(run.load()))
                .toList();
        return String.join(" ", loads);
    }
}
