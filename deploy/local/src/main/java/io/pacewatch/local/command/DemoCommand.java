package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.demo.Demo;
import io.pacewatch.local.demo.DemoStep;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.RunFile;
import io.pacewatch.local.stack.Shutdown;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a year in a minute: real and made-up readings, what changed by them, and which mails went out. */
@Command(
        name = "demo",
        description = {
            "Post the seeded readings in order of publication, moving the clock along, and print what changes.",
            "With no stack running it starts a fresh one whose clock begins in 2025 and leaves it up."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int SHOWN_SINGLY = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private PortOptions ports;

    @Option(names = "--exit", description = "stop the stack at the end, if this command started it")
    private boolean exit;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        StackDirectory directory = data.directory().requireReadable();
        boolean running = directory.running().filter(RunFile::anyAlive).isPresent();
        if (!running) {
            new DetachedStack(directory, ports.ports(), this::tell).start();
        } else if (directory.clock().offset().isEmpty()) {
            throw new WrongUseException("the stack on " + directory.path() + " runs on the machine's time, which can't"
                    + " be moved along; start one with up --clock, or none");
        }
        try (StackClient stack = data.running()) {
            return play(stack);
        } finally {
            if (!running && exit) {
                Shutdown.of(directory);
                tell("The stack is stopped.");
            }
        }
    }

    private int play(StackClient stack) {
        List<DemoStep> steps = new ArrayList<>();
        new Demo(stack, ProjectRoot.find().seeds()).play(step -> {
            steps.add(step);
            print(step);
        });
        List<JsonNode> goals = new Goals(stack).all();
        JsonNode mails = stack.mails();
        if (json) {
            new Screen(spec).json(Map.of("steps", steps, "goals", goals, "mails", mails));
        } else {
            summarise(goals, mails.size());
        }
        return steps.stream().allMatch(step -> step.errors().isEmpty()) ? 0 : 1;
    }

    /** In JSON mode the one document at the end is all that goes to the output; people's lines go beside it. */
    private void tell(String line) {
        if (json) {
            spec.commandLine().getErr().println(line);
        } else {
            new Screen(spec).line(line);
        }
    }

    private void print(DemoStep step) {
        tell(Screen.time(step.at()) + "  " + step.readings() + (step.readings() == 1 ? " reading" : " readings")
                + (step.madeUp() == 0 ? "" : ", of which made up (虚构): " + step.madeUp()));
        step.changes()
                .forEach(change -> tell("    " + change.goal() + " " + change.region() + ": " + change.from() + " → "
                        + change.to() + (change.madeUp() ? "  (made up, 虚构)" : "")));
        step.mails().stream()
                .collect(Collectors.groupingBy(DemoStep.Mail::heading, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::print);
        step.errors().forEach(error -> tell("    ERROR " + error));
    }

    /** Many of one kind are one line: late figures concern every office that reports, on the same morning. */
    private void print(String heading, List<DemoStep.Mail> mails) {
        if (mails.size() <= SHOWN_SINGLY) {
            mails.forEach(mail -> tell("    mail to " + mail.to() + ": " + mail.subject()));
        } else {
            String some =
                    mails.stream().limit(SHOWN_SINGLY).map(DemoStep.Mail::to).collect(Collectors.joining(", "));
            tell("    %d mails %s to %s …".formatted(mails.size(), heading, some));
        }
    }

    private void summarise(List<JsonNode> all, int mails) {
        List<JsonNode> goals = all.stream()
                .filter(goal -> goal.path("verdict").hasNonNull("actual"))
                .toList();
        Screen screen = new Screen(spec);
        screen.line("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("GOAL", "REGION", "YEAR", "STATUS", "PERIOD", "ACTUAL", "EXPECTED", "GAP", "NAME"));
        goals.forEach(goal -> rows.add(GoalsCommand.row(goal)));
        screen.table(rows);
        screen.line(all.size() - goals.size() + " more goals have no figures here; show all with: pacewatch goals");
        screen.line(mails + " mails in all; read them with: pacewatch mail");
    }
}
