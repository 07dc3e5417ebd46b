package io.pacewatch.local.command;

import io.pacewatch.local.stack.StackClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what became of messages and sends again what was given up. */
@Command(
        name = "deliveries",
        description = "List what became of messages, and send again what was given up.",
        subcommands = {DeliveriesListCommand.class, DeliveriesReplayCommand.class})
final class DeliveriesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say list or replay");
    }

    /** The stack that this command and its parts are about. */
    StackClient running() {
        return data.running();
    }
}
