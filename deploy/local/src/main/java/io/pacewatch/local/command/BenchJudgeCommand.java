package io.pacewatch.local.command;

import io.pacewatch.local.bench.JudgeBench;
import io.pacewatch.local.bench.JudgeReport;
import io.pacewatch.local.bench.JudgeSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the judging: its cost by what is stored, and a country's month-end. */
@Command(
        name = "judge",
        description = {
            "Measure how fast readings are judged and stored.",
            "",
            "First 10,000 goals are judged again and again, with few readings stored and then with many, and the costs are"
                    + " compared. Then a whole country's goals are imported, every county posts its month, and the time"
                    + " counts from the first post to the last verdict on the topic. Stacks of its own on free ports, one"
                    + " after the other; alert-service is stopped; broker and database write to the disk before they"
                    + " confirm, as always. The load that this command makes is part of the figures. The defaults take"
                    + " half an hour.",
            ""
        },
        exitCodeList = {"0:done, nothing was lost", "1:failed, or something was lost", "2:wrong use, or refused"})
final class BenchJudgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--counties",
            paramLabel = "N",
            defaultValue = "2844",
            description = "counties of the country (default: ${DEFAULT-VALUE})")
    private int counties;

    @Option(
            names = "--indicators",
            paramLabel = "N",
            defaultValue = "100",
            description = "goals of each county (default: ${DEFAULT-VALUE})")
    private int indicators;

    @Option(
            names = "--shallow",
            paramLabel = "N",
            defaultValue = "10000",
            description = "readings stored before the first cost is measured (default: ${DEFAULT-VALUE})")
    private int shallow;

    @Option(
            names = "--deep",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "readings stored before the second (default: ${DEFAULT-VALUE})")
    private int deep;

    @Option(
            names = "--posters",
            paramLabel = "N",
            defaultValue = "8",
            description = "requests under way at once (default: ${DEFAULT-VALUE})")
    private int posters;

    @Override
    public Integer call() {
        JudgeReport report = options.measure(
                spec, (directory, tell) -> new JudgeBench(settings(), tell).measure(directory), this::print);
        return report.lost() ? 1 : 0;
    }

    private JudgeSettings settings() {
        try {
            return JudgeSettings.of(counties, indicators, shallow, deep, options.runs(), posters);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUseException(String.valueOf(wrong.getMessage()));
        }
    }

    private void print(Screen screen, JudgeReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("STORED", "GOALS", "MICROSECONDS A READING", "READINGS/S", "LOAD BEFORE"));
        for (JudgeReport.Depth each : report.depths()) {
            rows.add(List.of(
                    "%,d".formatted(each.stored()),
                    "%,d".formatted(each.goals()),
                    BenchOptions.text(each.microseconds()),
                    BenchOptions.text(each.perSecond()),
                    String.join(" ", each.load().stream().map("%.1f"::formatted).toList())));
        }
        screen.line("");
        screen.table(rows);
        screen.line("Medians of the runs, least and most in brackets; %d processors. Deep by shallow: %.2f, bar %.2f %s"
                .formatted(
                        report.processors(),
                        report.depthRatio(),
                        report.depthBar(),
                        report.depthRatio() <= report.depthBar() ? "met" : "MISSED"));
        JudgeReport.MonthEnd end = report.monthEnd();
        screen.line(
                end.seconds() == null
                        ? "VERDICTS ARE LOST: %,d of %,d came.".formatted(end.verdicts(), end.goals())
                        : "Month-end of %,d goals (imported in %.0f s): %.1f s, %.0f/s, load before %.1f; bar for 284,400: %.0f s"
                                .formatted(
                                        end.goals(),
                                        end.loadSeconds(),
                                        end.seconds(),
                                        end.goals() / end.seconds(),
                                        end.load(),
                                        report.monthEndBar()));
    }
}
