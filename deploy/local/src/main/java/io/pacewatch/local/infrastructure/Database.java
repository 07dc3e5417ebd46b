package io.pacewatch.local.infrastructure;

import io.pacewatch.local.log.PartLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on a directory that outlives it, with fsync and synchronous commits as in production. */
public final class Database implements Part {
    private static final Duration POLL = Duration.ofMillis(100);
    // Between the end of the tool that makes the directory and the begin of the one that starts the server.
    private static final Duration BETWEEN_TOOLS = Duration.ofSeconds(2);
    // One tool's death is noticed at once; a server's only after the library has knocked in vain for a minute.
    private static final Duration ABANDONING = Duration.ofSeconds(2);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Path directory;
    private final Postmaster postmaster;
    private final Path log;
    private final int port;
    private final DatabaseLogins logins;
    private final DatabaseStart start;
    private volatile @Nullable CompletableFuture<EmbeddedPostgres> server;
    private volatile @Nullable Process guard;

    Database(Path directory, Path log, int port) {
        this.directory = directory.toAbsolutePath();
        this.postmaster = new Postmaster(this.directory);
        this.log = log.toAbsolutePath();
        this.port = port;
        logins = DatabaseLogins.in(this.directory.resolveSibling("postgres.passwords"));
        start = new DatabaseStart(this.directory, this.log, port, logins);
    }

    /** Name and password of the services' login. */
    DatabaseLogins logins() {
        return logins;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseStart.NAME;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void launch() {
        if (pid().isPresent()) {
            throw new IllegalStateException("postgres runs already on " + directory);
        }
        new PartLog(log).begin();
        endGuard();
        prepare();
        server = CompletableFuture.supplyAsync(
                this::run,
                command -> Thread.ofPlatform().daemon().name("postgres-start").start(command));
    }

    private void prepare() {
        try {
            Files.createDirectories(directory.getParent());
            DatabaseStart.programsFault().ifPresent(fault -> {
                throw new PartFailedException(this, "is not run from a directory of others: " + fault, null);
            });
            postmaster.forgetFormer();
            // A first start that was cut off left nothing of anybody's: the database was never handed to a service.
            if (Files.exists(unfinished())) {
                Tree.delete(directory);
            } else if (!Files.exists(directory)) {
                Files.createFile(unfinished());
            }
            logins.keep();
            guard = new ProcessBuilder(ParentGuard.ofPostmaster(directory))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private EmbeddedPostgres run() {
        try {
            EmbeddedPostgres started = start.begin();
            start.createDatabase();
            Files.deleteIfExists(unfinished());
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        CompletableFuture<EmbeddedPostgres> starting = Objects.requireNonNull(server, "not launched");
        long end = System.nanoTime() + atMost.toNanos();
        long seen = Long.MAX_VALUE;
        while (!isReady(starting)) {
            long now = System.nanoTime();
            if (postmaster.starting().findAny().isPresent()) {
                seen = now;
            } else if (now - seen > BETWEEN_TOOLS.toNanos()) {
                // The library would go on knocking for a minute at the door of a server that is gone.
                throw new PartFailedException(this, "ended while it started" + foreign(), null);
            }
            if (now > end) {
                throw new PartFailedException(this, "was not ready after " + atMost.toSeconds() + " s", null);
            }
        }
    }

    private String foreign() {
        return Ports.listens(port)
                ? ", since another program listens on its port " + port + ", such as another PostgreSQL"
                : "";
    }

    private boolean isReady(CompletableFuture<EmbeddedPostgres> starting) {
        try {
            starting.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            throw new PartFailedException(
                    this, "did not start (" + starting.exceptionNow().getMessage() + ")", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for postgres", interrupted);
        }
    }

    @Override
    public void stop() {
        CompletableFuture<EmbeddedPostgres> running = server;
        server = null;
        if (running == null) {
            return;
        }
        if (!running.isDone()) {
            abandon(running);
            return;
        }
        Optional<ProcessHandle> process = postmaster.process();
        try {
            running.join().close();
            // The server counts as stopped when its pid file is gone, which is a moment before the process is.
            process.ifPresent(ending -> Liveness.endsWithin(ending, ENDING));
        } catch (CompletionException neverStarted) {
            // Its cause was reported by awaitReady; whatever half of it lives is ended below.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        process.filter(Liveness::of).ifPresent(Liveness::end);
        // Last: until here the guard ends the server if this process dies.
        endGuard();
    }

    /** Stopped in the middle of a start: nobody waits for the rest of it, and the guard stays until this process ends. */
    private void abandon(CompletableFuture<EmbeddedPostgres> starting) {
        var _ = starting.thenAccept(started -> {
            try {
                started.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        // More than once: the library may only be about to call its next tool.
        Poll.until(ABANDONING, () -> {
            postmaster.starting().forEach(ProcessHandle::destroyForcibly);
            return starting.isDone();
        });
    }

    private void endGuard() {
        Process former = guard;
        if (former != null) {
            former.destroyForcibly();
        }
    }

    @Override
    public void kill() {
        postmaster.process().ifPresent(Liveness::end);
    }

    @Override
    public OptionalLong pid() {
        return postmaster
                .process()
                .map(process -> OptionalLong.of(process.pid()))
                .orElse(OptionalLong.empty());
    }

    @Override
    public CompletableFuture<?> exited() {
        return postmaster.exited();
    }

    /** Stands beside the directory from before it is made until the database in it is complete. */
    private Path unfinished() {
        return directory.resolveSibling(directory.getFileName() + ".unfinished");
    }
}
