package io.pacewatch.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures this machine's Pacewatch, so that everybody measures in the same way. */
@Command(
        name = "bench",
        description = "Measure how fast it is here, on a stack of its own that is gone afterwards.",
        subcommands = {BenchPathCommand.class, BenchStartCommand.class, BenchJudgeCommand.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say path, start or judge");
    }
}
