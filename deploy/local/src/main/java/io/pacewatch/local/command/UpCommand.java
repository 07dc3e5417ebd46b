package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.PartFailedException;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.Progress;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.platform.token.TokenFile;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays in the foreground, so that one key stops everything. */
@Command(
        name = "up",
        description = {
            "Start broker, database, mail inbox and the three services; Ctrl-C stops them.",
            "Builds what is missing or older than its sources first. Before anything is started it makes sure of the ports,"
                    + " of 512 MiB on the data directory's disk, of 1,200 MiB of memory, and that the data kept there are"
                    + " sound."
        })
final class UpCommand implements Callable<Integer> {

    private static final Duration LOGS = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private PortOptions ports;

    @Option(names = "--fresh", description = "forget what the data directory holds and start empty")
    private boolean fresh;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            converter = Moment.InstantConverter.class,
            description = "start the business clock here, such as 2025-07-20T10:00:00+08:00")
    private Instant clock;

    @Option(
            names = "--window",
            paramLabel = "DURATION",
            converter = Moment.DurationConverter.class,
            description = "gather warnings for one department this long into one mail, such as 10s (default: 60s)")
    private Duration window;

    @Option(
            names = "--webhook-secrets",
            paramLabel = "DIR",
            description = {
                "read the keys that sign webhooks from the files in this directory (default: webhook-secrets below the"
                        + " data directory, made if it is missing)",
                "A file has the name that webhook.secret of a subscription gives, and a key a line as whsec_..., the"
                        + " current one first. It is read for every message; --fresh leaves it alone."
            })
    private Path webhookSecrets;

    @Option(names = "--no-tokens", description = "make no tokens at the first start")
    private boolean noTokens;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        try (Stack stack = Stack.in(data.directory().path())
                .ports(ports.ports())
                .fresh(fresh)
                .clock(clock)
                .window(window)
                .webhookSecrets(webhookSecrets)
                .progress(new Printed(screen))
                .start()) {
            if (!noTokens) {
                firstTokens(stack).forEach(screen::line);
            }
            screen.line("board    " + stack.url(Stack.TARGET) + "/");
            screen.line("mails    " + stack.url("mail-inbox") + "/");
            screen.line("posting  " + stack.url(Stack.INGEST) + "/api/v1/readings");
            screen.line("alerts   " + stack.url(Stack.ALERT) + "/api/v1/alerts");
            stack.client().clock().ifPresent(now -> screen.line("clock    " + Screen.time(now)));
            screen.line("Everything is up. Ctrl-C or 'pacewatch down' stops it.");
            Part dead = watch(stack, new Printed(screen));
            if (stack.isClosing()) {
                return 0;
            }
            throw new PartFailedException(dead, "can't be started any more, so everything is stopped", null);
        }
    }

    /** Secrets are shown to a person at a terminal and never go into a file that keeps what was printed. */
    private static List<String> firstTokens(Stack stack) {
        TokenFile tokens = stack.directory().tokens();
        // Java 25 again has no console where there is no terminal.
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            return new FirstTokens(tokens, ProjectRoot.find()).createIfNone();
        }
        return tokens.list().isEmpty()
                ? List.of("There are no tokens yet, and this is no terminal to show them on;"
                        + " make them with: pacewatch token create")
                : List.of();
    }

    /** The first part that can't be started again. Meanwhile no log may eat the disk. */
    private static Part watch(Stack stack, Progress progress) {
        CompletableFuture<Part> end = stack.supervise(progress);
        while (true) {
            try {
                return end.get(LOGS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException alive) {
                stack.boundLogs();
            } catch (InterruptedException | ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private record Printed(Screen screen) implements Progress {
        @Override
        public void waiting(String what) {
            screen.line("waiting " + what);
        }

        @Override
        public void launched(Part part) {
            screen.line("%-15s starting".formatted(part.name()));
        }

        @Override
        public void died(Part part, String why, Duration pause) {
            screen.line(why);
            screen.line("%-15s starting again in %d s".formatted(part.name(), pause.toSeconds()));
        }

        @Override
        public void ready(Part part, Duration sinceLaunch) {
            screen.line(
                    "%-15s ready after %.1f s  %s".formatted(part.name(), sinceLaunch.toMillis() / 1000.0, part.url()));
        }
    }
}
