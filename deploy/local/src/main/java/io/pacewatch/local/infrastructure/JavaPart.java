package io.pacewatch.local.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part that is a JVM of its own, started with the JDK that runs this one. */
public abstract class JavaPart extends ProcessPart {

    /** Names the part and its log file. */
    protected JavaPart(String name, Path log) {
        super(name, log);
    }

    /** What follows {@code java} on the command line; called at each start. */
    protected abstract List<String> arguments();

    @Override
    protected final List<String> commandLine() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n"));
        command.addAll(arguments());
        return command;
    }
}
