package io.pacewatch.target.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.events.wire.Wire;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program behind {@code pacewatch backtest}: it needs no broker, no database and no Quarkus, only what judges. What
 * was foretold goes to standard output, scores, progress and complaints to standard error. Exit codes: 0 done, 1 done
 * without the rows and goals that were complained of, 2 nothing could be done.
 */
public final class Backtest {

    /** Shorter runs are over before anybody wonders. */
    private static final int WORTH_A_WORD = 5000;

    private final PrintStream out;
    private final PrintStream err;

    Backtest(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Arguments: readings file, goals file, directory of the catalogue's indicators, {@code json} or {@code table}. */
    public static void main(String[] args) {
        System.exit(new Backtest(System.out, System.err)
                .run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), "json".equals(args[3])));
    }

    int run(Path readings, Path goals, Path indicators, boolean json) {
        try {
            return replay(readings, goals, GoalsFile.catalogue(indicators), json);
        } catch (UnusableFileException unusable) {
            err.println("pacewatch: " + unusable.getMessage());
            return 2;
        }
    }

    private int replay(Path readingsFile, Path goalsFile, Map<String, Indicator> known, boolean json) {
        GoalsFile goals = GoalsFile.read(goalsFile, known);
        ReadingsFile.Contents readings = ReadingsFile.read(readingsFile, goals::indicator);
        List<Complaint> complaints = Stream.concat(goals.complaints().stream(), readings.complaints().stream())
                .toList();
        complaints.forEach(complaint -> err.println("pacewatch: " + complaint));
        int total = readings.readings().size();
        if (!complaints.isEmpty()) {
            err.println("pacewatch: going on with %d readings and %d goals"
                    .formatted(total, goals.goals().size()));
        }
        if (total == 0 || goals.goals().isEmpty()) {
            err.println("pacewatch: nothing to judge: %d readings, %d goals"
                    .formatted(total, goals.goals().size()));
            return 2;
        }
        List<Trial> trials =
                new Replay(goals.goals(), goals::indicator).run(readings.readings(), done -> progress(done, total));
        print(trials, json);
        new Scores(trials).lines().forEach(err::println);
        return complaints.isEmpty() ? 0 : 1;
    }

    private void progress(int done, int total) {
        if (total >= WORTH_A_WORD && done % (total / 10) == 0) {
            err.println("pacewatch: judged %d of %d readings".formatted(done, total));
        }
    }

    private void print(List<Trial> trials, boolean json) {
        List<Foretold> foretold = trials.stream().map(Trial::foretold).toList();
        if (!json) {
            out.println("GOAL\tREGION\tYEAR\tPERIOD\tSTATUS\tLIKELY\tLOW\tHIGH\tPROBABILITY\tACTUAL\tMET");
            foretold.forEach(f -> out.println(String.join("\t", row(f))));
            return;
        }
        try {
            out.println(Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(foretold));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> row(Foretold f) {
        List<String> cells = new ArrayList<>(List.of(
                f.goal(),
                f.region(),
                Integer.toString(f.year()),
                f.period(),
                f.status().name()));
        Projection p = f.projection();
        Stream.of(
                        p == null ? null : p.value(),
                        p == null ? null : p.low(),
                        p == null ? null : p.high(),
                        p == null ? null : p.probability(),
                        f.outcome() == null ? null : f.outcome().actual(),
                        f.outcome() == null ? null : f.outcome().met())
                .map(cell -> cell == null ? "-" : cell.toString())
                .forEach(cells::add);
        return cells;
    }
}
