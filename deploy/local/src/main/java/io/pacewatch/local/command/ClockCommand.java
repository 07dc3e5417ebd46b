package io.pacewatch.local.command;

import io.pacewatch.local.stack.StackClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Shows the business clock. */
@Command(
        name = "clock",
        description = "Show the business clock, or move it with 'clock set'.",
        subcommands = ClockCommand.SetCommand.class)
final class ClockCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        show(new Screen(spec), data.directory().requireReadable().clock().now(InstantSource.system()), json);
        return 0;
    }

    private static void show(Screen screen, Optional<Instant> clock, boolean json) {
        if (json) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("clock", clock.orElse(null));
            screen.json(answer);
        } else {
            screen.line(clock.map(Screen::time).orElse("This stack runs on the machine's time."));
        }
    }

    /** Moves the business clock; it ticks on from there. */
    @Command(
            name = "set",
            description = "Move the clock forward and wait until the services have done what became due.")
    static final class SetCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private ClockCommand clock;

        @Parameters(
                paramLabel = "INSTANT",
                converter = Moment.InstantConverter.class,
                description = "such as 2025-08-20T10:00:00+08:00")
        private Instant business;

        @Override
        public Integer call() {
            try (StackClient stack = clock.data.running()) {
                List<String> missing = stack.moveClock(business);
                show(new Screen(spec), stack.clock(), clock.json);
                if (missing.isEmpty()) {
                    return 0;
                }
                spec.commandLine()
                        .getErr()
                        .println("pacewatch: the clock is set, but after 30 s not all is done in "
                                + String.join(", ", missing));
                return 1;
            }
        }
    }
}
