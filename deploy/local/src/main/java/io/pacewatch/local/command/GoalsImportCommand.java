package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.Reason;
import io.pacewatch.local.stack.StackClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds and changes goals in a running stack. */
@Command(
        name = "import",
        description = {
            "Add and change the goals of a file in a running stack, all of it or nothing.",
            "Goals that are not in the file stay as they are."
        })
final class GoalsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private GoalsCommand goals;

    @Parameters(paramLabel = "FILE", description = "a file such as those in seeds/goals")
    private Path file;

    @Option(names = "--dry-run", description = "change nothing and list what would change")
    private boolean dryRun;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; needed if a goal that is there changes")
    private String reason;

    @Mixin
    private TokenOption bearer;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        String token = bearer.token()
                .filter(given -> given.matches("[!-~]+"))
                .orElseThrow(() -> new WrongUseException("goals are changed with an administrator's token:"
                        + " --token-file FILE, --token T or PACEWATCH_TOKEN"));
        String plan = plan();
        try (StackClient stack = goals.running()) {
            Answer answer = new Goals(stack).take(plan, token, dryRun, reason);
            Screen screen = new Screen(spec);
            JsonNode refused = answer.body().path(answer.isSuccess() ? "refused" : "errors");
            if (json) {
                screen.json(answer.body());
            } else if (answer.isSuccess()) {
                print(screen, answer.body());
            } else {
                screen.line(SubmitWords.refusal(answer));
            }
            if (!json) {
                refused.forEach(error -> screen.line(complaint(error)));
            }
            if (answer.isRefusal()) {
                return 2;
            }
            return answer.isSuccess() && refused.isEmpty() ? 0 : 1;
        }
    }

    private String plan() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new WrongUseException("can't read " + file + ": " + Reason.of(unreadable));
        }
    }

    private static void print(Screen screen, JsonNode imported) {
        imported.path("added").forEach(goal -> screen.line("new        " + name(goal)));
        imported.path("changed").forEach(goal -> {
            screen.line("changed    " + name(goal) + "  (" + Screen.text(goal.path("cause")) + ")");
            goal.path("fields")
                    .forEach(field -> screen.line("             %s: %s -> %s"
                            .formatted(Screen.text(field.path("field")), field.path("before"), field.path("after"))));
        });
        screen.line("%d new, %d changed, %d unchanged%s"
                .formatted(
                        imported.path("added").size(),
                        imported.path("changed").size(),
                        imported.path("unchanged").size(),
                        imported.path("dryRun").asBoolean() ? "; nothing was done" : ""));
    }

    private static String name(JsonNode goal) {
        return "%s  %s  %s"
                .formatted(
                        Screen.text(goal.path("id")), Screen.text(goal.path("region")), Screen.text(goal.path("year")));
    }

    private String complaint(JsonNode error) {
        return "%s:%s: %s: %s (found %s, expected %s)"
                .formatted(
                        file,
                        Screen.text(error.path("row")),
                        Screen.text(error.path("column")),
                        Screen.text(error.path("message")),
                        Screen.text(error.path("found")),
                        Screen.text(error.path("expected")));
    }
}
