package io.pacewatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Ends what an earlier {@code up} started, from another process, also when its supervisor was killed. */
public final class Shutdown {
    private static final Duration SUPERVISOR = Duration.ofSeconds(90);
    private static final Duration PART = Duration.ofSeconds(15);

    private Shutdown() {}

    /**
     * Stops everything that the directory's run file names; returns the names of the parts that ran.
     *
     * @throws StackRefusedException when they run elsewhere
     */
    public static List<String> of(StackDirectory directory) {
        return directory
                .running()
                .map(run -> {
                    RunningProcess supervisor = run.supervisor();
                    if (supervisor == null) {
                        throw new StackRefusedException("the stack of " + directory.path()
                                + " runs elsewhere, such as in containers; end it where it was started");
                    }
                    List<String> ran = run.alive();
                    supervisor.stop(SUPERVISOR);
                    run.parts().reversed().stream()
                            .filter(part -> part.process() != null)
                            .forEach(part -> part.process().stop(PART));
                    forget(directory);
                    return ran;
                })
                .orElse(List.of());
    }

    private static void forget(StackDirectory directory) {
        try {
            Files.deleteIfExists(directory.runPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
