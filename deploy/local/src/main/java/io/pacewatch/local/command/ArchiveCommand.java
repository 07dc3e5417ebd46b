package io.pacewatch.local.command;

import io.pacewatch.local.bench.Training;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes starts faster; {@code pacewatch up} does it by itself after a build. */
@Command(
        name = "archive",
        description = {
            "Run the services once, on a stack of its own, and keep what they load in archives for faster starts.",
            "An archive fits one build and one JDK; where it does not fit, it is not used."
        })
final class ArchiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return Workplace.temporary(directory -> Training.in(directory, new Screen(spec)::line)) ? 0 : 1;
    }
}
