package io.pacewatch.local.command;

import io.pacewatch.local.demo.DemoStuckException;
import io.pacewatch.local.infrastructure.PartFailedException;
import io.pacewatch.local.stack.ClockRefusedException;
import io.pacewatch.local.stack.GoalsRefusedException;
import io.pacewatch.local.stack.Reason;
import io.pacewatch.local.stack.StackRefusedException;
import io.pacewatch.local.stack.UnreachableException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command for people. Every failure is one clear line; exit codes are 0 done, 1 failed, 2 wrong use or refused. */
@Command(
        name = "pacewatch",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "0.1.0",
        description = "Watches a government's yearly goals and warns who answers for them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong use, or refused"},
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ClockCommand.class,
            TokenCommand.class,
            SubmitCommand.class,
            GoalsCommand.class,
            MailCommand.class,
            DeliveriesCommand.class,
            LinksCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            AttachCommand.class,
            BacktestCommand.class,
            BenchCommand.class,
            ArchiveCommand.class
        })
public final class Pacewatch implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // What libraries log is for developers; whoever types a command gets the command's own words.
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Pacewatch())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Pacewatch::report);
    }

    private static int report(Exception failed, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        int code = switch (failed) {
            case ClockRefusedException refused -> 2;
            case WrongUseException wrong -> 2;
            case GoalsRefusedException refused -> 2;
            case StackRefusedException refused -> 1;
            case PartFailedException dead -> 1;
            case UnreachableException silent -> 1;
            case NotRunningException none -> 1;
            case DemoStuckException stuck -> 1;
            case UncheckedIOException unusable -> 1;
            // Anything else is a defect: its stack trace is what helps.
            default -> throw failed;
        };
        String what = failed instanceof UncheckedIOException unusable ? Reason.of(unusable) : failed.getMessage();
        command.getErr().println("pacewatch: " + what);
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
