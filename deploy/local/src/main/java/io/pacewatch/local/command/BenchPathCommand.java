package io.pacewatch.local.command;

import io.pacewatch.local.bench.Agreement;
import io.pacewatch.local.bench.PathBench;
import io.pacewatch.local.bench.PathReport;
import io.pacewatch.local.bench.PathSettings;
import io.pacewatch.local.bench.RateResult;
import io.pacewatch.local.prometheus.Prometheus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "",
            "With --prometheus, a Prometheus with the configuration and rules of deploy/prometheus scrapes the stack. At the"
                    + " end of each run it is asked what panels of the dashboard of the pipeline ask. Latencies then count from"
                    + " when ingest-service took the reading, as the dashboards' do, and are those of the readings between"
                    + " the first and the last scrape that the query rests on. A verdict's time then ends when its"
                    + " service knows that the broker has it: by how much a reader of a topic is behind its writer is measured"
                    + " beside and taken off. In no run may a figure differ by more than 5 %%.",
            ""
        },
        exitCodeList = {
            "0:done, nothing was lost",
            "1:failed, something was lost, or a dashboard differs",
            "2:wrong use, or refused"
        })
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
            description = "length of a run (default: 30; with --prometheus " + PathSettings.DASHBOARD_SECONDS
                    + ", which is also the least)")
    private @Nullable Integer seconds;

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

    @Option(
            names = "--prometheus",
            description =
                    "compare each run with what the dashboards' queries say of it; needs Debian's package prometheus")
    private boolean prometheus;

    @Override
    public Integer call() {
        PathSettings settings = settings();
        if (prometheus) {
            Prometheus.requireProgram(System.getenv("PATH"));
        }
        PathReport report = options.measure(
                spec, (directory, tell) -> new PathBench(settings, tell).measure(directory), this::print);
        return report.lost() || report.dashboardsDiffer() ? 1 : 0;
    }

    private PathSettings settings() {
        try {
            return new PathSettings(rates, seconds(), warmup, options.runs(), mails, prometheus);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUseException(String.valueOf(wrong.getMessage()));
        }
    }

    private int seconds() {
        return seconds != null ? seconds : prometheus ? PathSettings.DASHBOARD_SECONDS : 30;
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
        if (prometheus) {
            printDashboards(screen, report);
        }
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

    private static void printDashboards(Screen screen, PathReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("READINGS/S", "FIGURE", "BENCH", "DASHBOARD", "DIFFERENCE %", "WITHIN 5 %", "PANEL"));
        for (RateResult rate : report.rates()) {
            for (Agreement each : rate.dashboards()) {
                rows.add(List.of(
                        Integer.toString(rate.perSecond()),
                        each.figure(),
                        BenchOptions.text(each.bench()),
                        BenchOptions.text(each.dashboard()),
                        "%+.1f to %+.1f"
                                .formatted(
                                        each.difference().least(),
                                        each.difference().most()),
                        each.holds() ? "yes" : "NO",
                        each.panel()));
            }
        }
        screen.line("");
        screen.table(rows);
        for (RateResult rate : report.rates()) {
            if (rate.handover() != null) {
                screen.line(("At %d/s a reader had an event %s ms after its writer knew that the broker had it;"
                                + " verdicts are compared without that")
                        .formatted(rate.perSecond(), BenchOptions.text(rate.handover())));
            }
        }
    }

    private static String loads(PathReport report) {
        List<String> loads = report.rates().stream()
                .flatMap(rate -> rate.runs().stream())
                .map(run -> "%.1f".formatted(run.load()))
                .toList();
        return String.join(" ", loads);
    }
}
