package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs target-service's own backtest on what was built of it, so that what is tried is what judges. */
@Command(
        name = "backtest",
        description = {
            "Judge past readings as if they arrived one by one and show what was foreseen and what came of it.",
            "",
            "Readings are CSV with the columns indicator,region,period,value,publishedAt (others are ignored); a row's"
                    + " place in time is its publishedAt. Goals are YAML as in seeds/goals, below goals:, with indicators"
                    + " that seeds/indicators does not have declared below indicators: (id, unit, measure, frequency,"
                    + " resolution). Standard output has one entry for each goal and period before the closing one, as"
                    + " first judged; standard error has the Brier score and how often the 80 %% interval held, beside"
                    + " elapsed time and two ways of reading year-to-date growth. Bad rows and goals are named with line and"
                    + " column; the good ones are judged all the same.",
            ""
        },
        exitCodeList = {"0:done", "1:done, but for rows or goals that are wrong", "2:wrong use, or nothing to judge"})
final class BacktestCommand implements Callable<Integer> {

    private static final String SERVICE = "target-service";

    @Option(names = "--readings", paramLabel = "FILE.csv", required = true, description = "the readings")
    private Path readings;

    @Option(names = "--goals", paramLabel = "FILE.yaml", required = true, description = "the goals")
    private Path goals;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        ProjectRoot root = ProjectRoot.find();
        if (!Files.exists(root.service(SERVICE))) {
            throw new WrongUseException(SERVICE + " is not built: ./mvnw -DskipTests package");
        }
        ProcessBuilder program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        root.serviceClassPath(SERVICE),
                        "io.pacewatch.target.backtest.Backtest",
                        readings.toString(),
                        goals.toString(),
                        root.seeds().resolve("indicators").toString(),
                        json ? "json" : "table"))
                .inheritIO();
        try {
            return program.start().waitFor();
        } catch (IOException cannot) {
            throw new UncheckedIOException("the backtest cannot be started", cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
