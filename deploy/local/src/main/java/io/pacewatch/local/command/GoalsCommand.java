package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.StackClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the goals and how they stand. */
@Command(
        name = "goals",
        description = "Show the goals and how they stand, check and import files of goals, or recompute all goals.",
        subcommands = {GoalsCheckCommand.class, GoalsImportCommand.class, GoalsRecomputeCommand.class})
final class GoalsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--region", paramLabel = "R", description = "only this region's, by its code")
    private String region;

    @Option(names = "--year", paramLabel = "Y", description = "only this year's")
    private Integer year;

    @Option(names = "--status", paramLabel = "S", description = "only those that stand there, such as BEHIND")
    private String status;

    @Option(names = "--department", paramLabel = "D", description = "only those that it leads")
    private String department;

    @Option(names = "--section", paramLabel = "N", description = "only this section's: headline or 1 to 7")
    private String section;

    @Option(names = "--as-of", paramLabel = "DAY", description = "as it was then known: 2025-07-20")
    private String asOf;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (StackClient stack = data.running()) {
            List<JsonNode> goals = new Goals(stack).matching(wanted());
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

    private Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("region", region);
        wanted.put("year", year == null ? null : year.toString());
        wanted.put("status", status);
        wanted.put("department", department);
        wanted.put("section", section);
        wanted.put("asOf", asOf);
        wanted.values().removeIf(Objects::isNull);
        return wanted;
    }

    /** The stack that this command and its parts are about. */
    StackClient running() {
        return data.running();
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
