package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.StackClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the goals and how they stand. */
@Command(name = "goals", description = "Show the goals and how they stand.")
final class GoalsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--region", paramLabel = "R", description = "only this region's, by its code")
    private String region;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (StackClient stack = data.running()) {
            List<JsonNode> goals = new Goals(stack).all(region);
            Screen screen = new Screen(spec);
            if (json) {
                screen.json(goals);
                return 0;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("GOAL", "REGION", "YEAR", "STATUS", "PERIOD", "ACTUAL", "EXPECTED", "GAP", "NAME"));
            goals.forEach(goal -> rows.add(row(goal)));
            screen.table(rows);
            return 0;
        }
    }

    static List<String> row(JsonNode goal) {
        JsonNode verdict = goal.path("verdict");
        return List.of(
                Screen.text(goal.path("id")),
                Screen.text(goal.path("region")),
                Screen.text(goal.path("year")),
                Goals.status(goal),
                Screen.text(verdict.path("period")),
                Screen.text(verdict.path("actual")),
                Screen.text(verdict.path("expected")),
                Screen.text(verdict.path("gap")),
                Screen.text(goal.path("name").path("zh")));
    }
}
