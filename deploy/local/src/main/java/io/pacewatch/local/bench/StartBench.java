package io.pacewatch.local.bench;

import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.infrastructure.ResidentMemory;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackPorts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures starts and memory: each service alone, with broker and database up and the seeds loaded, once with its
 * archive and once without.
 */
public final class StartBench {
    private static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);

    private final int runs;
    private final Duration idle;
    private final Consumer<String> tell;

    /** Starts each service so many times and leaves it idle that long; tells how it goes, line by line. */
    public StartBench(int runs, Duration idle, Consumer<String> tell) {
        this.runs = runs;
        this.idle = idle;
        this.tell = tell;
    }

    /** Starts stacks on this empty directory, measures, and stops them. */
    public StartReport measure(Path directory) {
        List<StartResult> results = new ArrayList<>(measure(directory.resolve("with"), true));
        results.addAll(measure(directory.resolve("without"), false));
        return StartReport.of(results);
    }

    private List<StartResult> measure(Path directory, boolean archived) {
        tell.accept("Starting a stack of its own in " + directory);
        try (Stack stack =
                Stack.in(directory).ports(StackPorts.free()).archived(archived).start()) {
            SERVICES.forEach(stack::stop);
            return SERVICES.stream()
                    .map(service -> measure(stack, service, archived))
                    .toList();
        }
    }

    private StartResult measure(Stack stack, String service, boolean archived) {
        List<StartRun> found = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            long begin = System.nanoTime();
            stack.start(service);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Poll.until(idle, () -> false);
            StartRun run = new StartRun(load, seconds, ResidentMemory.megabytes(stack.pid(service)));
            found.add(run);
            tell.accept("%s %s archive, run %d of %d: ready after %.2f s, %.0f MB, load %.1f"
                    .formatted(service, archived ? "with" : "without", i, runs, run.seconds(), run.megabytes(), load));
            stack.stop(service);
        }
        return StartResult.of(service, archived, found);
    }
}
