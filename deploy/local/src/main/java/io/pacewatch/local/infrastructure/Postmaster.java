package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The PostgreSQL server of a data directory as a process. A tool starts it and goes away, so it is nobody's child. */
record Postmaster(Path directory) {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    /** The server on our directory. A number that now belongs to some other program does not count. */
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | RuntimeException beingWritten) {
            return Optional.empty();
        }
    }

    /** The server, and the tools of this process that prepare and start it: all of them name our directory. */
    Stream<ProcessHandle> starting() {
        return Stream.concat(
                process().filter(Liveness::of).stream(),
                ProcessHandle.current()
                        .descendants()
                        .filter(Liveness::of)
                        .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                                .containsAll(List.of("-D", directory.toString()))));
    }

    /** Done when the server that runs now has ended; at once if none does. */
    CompletableFuture<?> exited() {
        return process()
                .<CompletableFuture<?>>map(running -> CompletableFuture.runAsync(
                        () -> Liveness.endsWithin(running, FOR_EVER), Thread::startVirtualThread))
                .orElse(CompletableFuture.completedFuture(null));
    }

    /** PostgreSQL refuses to start when the number in this file belongs to any living process, even a stranger. */
    void forgetFormer() throws IOException {
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
