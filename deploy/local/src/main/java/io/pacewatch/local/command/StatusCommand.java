package io.pacewatch.local.command;

import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the parts are and whether anything is left to do. */
@Command(name = "status", description = "Show the parts, their health, and whether anything is left to do.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (StackClient stack = data.running()) {
            StackStatus status = stack.status();
            Screen screen = new Screen(spec);
            if (json) {
                screen.json(status);
            } else {
                print(screen, status);
            }
            return status.allUp() ? 0 : 1;
        }
    }

    private void print(Screen screen, StackStatus status) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PART", "HEALTH", "PID", "URL"));
        status.parts()
                .forEach(part -> rows.add(List.of(
                        part.name(),
                        part.health(),
                        part.pid() == null ? "-" : part.pid().toString(),
                        part.url())));
        screen.table(rows);
        if (!status.allUp()) {
            data.directory().lastFailure().ifPresent(why -> screen.line("Wrong: " + why));
        }
        screen.line(
                status.clock() == null
                        ? "Business time is the machine's."
                        : "Business time is " + Screen.time(status.clock()) + ".");
        screen.line(status.idle() ? "Idle: nothing is left to do." : "Busy: " + status.busy());
    }
}
