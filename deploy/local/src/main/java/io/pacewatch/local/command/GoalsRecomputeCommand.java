package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.StackClient;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares all goals of a running stack with their recomputation. */
@Command(
        name = "recompute",
        description = {
            "Compare where all goals stand with what the stored readings say, as each night does by itself.",
            "Goals that could not be judged are judged again. Exits 1 if a goal differs or cannot be judged."
        })
final class GoalsRecomputeCommand implements Callable<Integer> {
    /** How often it says how far it is. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private GoalsCommand goals;

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:PACEWATCH_TOKEN}",
            description = "an administrator's token (default: the environment's PACEWATCH_TOKEN)")
    private String token;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "how long to wait for it (default: ${DEFAULT-VALUE})")
    private int timeout;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (token == null || !token.matches("[!-~]+")) {
            throw new WrongUseException(
                    "goals are recomputed with an administrator's token: --token T or PACEWATCH_TOKEN");
        }
        try (StackClient stack = goals.running()) {
            Goals all = new Goals(stack);
            Screen screen = new Screen(spec);
            Answer begun = all.recompute(token);
            if (!begun.isSuccess()) {
                screen.line(SubmitWords.refusal(begun));
                return begun.isRefusal() ? 2 : 1;
            }
            Answer last = await(all, begun, screen);
            if (json) {
                screen.json(last.body());
            } else if (!last.isSuccess()) {
                screen.line(SubmitWords.refusal(last));
            } else {
                print(screen, last.body());
            }
            return isSound(last) ? 0 : 1;
        }
    }

    private Answer await(Goals all, Answer begun, Screen screen) {
        String id = begun.body().path("id").asText();
        long until = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        Answer last = begun;
        while (goesOn(last) && System.nanoTime() < until) {
            Poll.until(BETWEEN_LINES, () -> !goesOn(all.recomputation(id, token)));
            last = all.recomputation(id, token);
            if (!json && goesOn(last)) {
                JsonNode pass = last.body();
                screen.line("%s of %s compared".formatted(pass.path("compared"), pass.path("total")));
            }
        }
        return last;
    }

    private static boolean goesOn(Answer answer) {
        return answer.isSuccess() && !answer.body().hasNonNull("finishedAt");
    }

    private static boolean isSound(Answer answer) {
        JsonNode pass = answer.body();
        return answer.isSuccess()
                && pass.hasNonNull("finishedAt")
                && pass.path("differing").asLong() == 0
                && pass.path("unjudged").asLong() == 0;
    }

    private static void print(Screen screen, JsonNode pass) {
        pass.path("examples")
                .forEach(each -> screen.line(
                        "differs    %s  %s".formatted(each.path("goal").asText(), each.path("differs"))));
        screen.line("%s goals compared, %s differ, %s cannot be judged%s"
                .formatted(
                        pass.path("compared"),
                        pass.path("differing"),
                        pass.path("unjudged"),
                        pass.hasNonNull("finishedAt") ? "" : "; not finished in time"));
    }
}
