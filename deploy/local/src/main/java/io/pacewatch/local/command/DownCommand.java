package io.pacewatch.local.command;

import io.pacewatch.local.stack.Shutdown;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} started; the data stay. */
@Command(name = "down", description = "Stop what 'up' started. The data stay.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        List<String> stopped = Shutdown.of(data.directory());
        new Screen(spec)
                .line(
                        stopped.isEmpty()
                                ? "Nothing runs on " + data.directory().path()
                                : "Stopped " + String.join(", ", stopped.reversed()));
        return 0;
    }
}
