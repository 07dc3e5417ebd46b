package io.pacewatch.local.infrastructure;

import io.pacewatch.local.log.PartLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A part that is a child process: it ends when it is told to, and with this process at the latest. */
public abstract class ProcessPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final Path log;
    private volatile @Nullable Process process;

    /** Names the part and its log file. */
    protected ProcessPart(String name, Path log) {
        this.name = name;
        this.log = log.toAbsolutePath();
    }

    /** The program and its arguments; called at each start. */
    protected abstract List<String> commandLine();

    /** What its environment has beside that of this process; called at each start. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the process does its work by now; may block for a second at most. */
    protected abstract boolean isReady();

    /** How long it may take to end in good order before it is killed. */
    protected Duration ending() {
        return PATIENCE;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final void launch() {
        if (pid().isPresent()) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            new PartLog(log).begin();
            ProcessBuilder builder = new ProcessBuilder(ParentGuard.around(commandLine(), ending()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public final void awaitReady(Duration atMost) {
        Process running = Objects.requireNonNull(process, "not launched");
        long end = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (hasEnded(running, POLL)) {
                throw new PartFailedException(this, "ended with exit code " + running.exitValue(), null);
            }
            if (System.nanoTime() > end) {
                throw new PartFailedException(this, "was not ready after " + atMost.toSeconds() + " s", null);
            }
        }
        // Whoever answered on the port may be somebody else: ours must be alive.
        if (!running.isAlive()) {
            throw new PartFailedException(this, "ended with exit code " + running.exitValue(), null);
        }
    }

    @Override
    public final void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        if (!hasEnded(running, ending())) {
            kill();
        }
        process = null;
    }

    @Override
    public final void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    public final OptionalLong pid() {
        Process running = process;
        return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    @Override
    public final CompletableFuture<?> exited() {
        Process running = process;
        return running == null ? CompletableFuture.completedFuture(null) : running.onExit();
    }

    private static boolean hasEnded(Process process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
