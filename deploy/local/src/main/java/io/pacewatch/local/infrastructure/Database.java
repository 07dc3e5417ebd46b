package io.pacewatch.local.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL on a directory that outlives it, with fsync and synchronous commits as in production. */
public final class Database implements Part {
    private static final String NAME = "pacewatch";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(5);
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Path directory;
    private final Path log;
    private final int port;
    private volatile CompletableFuture<EmbeddedPostgres> server;

    Database(Path directory, Path log, int port) {
        this.directory = directory.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
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
        server = CompletableFuture.supplyAsync(
                this::run,
                command -> Thread.ofPlatform().daemon().name("postgres-start").start(command));
    }

    private EmbeddedPostgres run() {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(directory.getParent());
            // PostgreSQL refuses to start when the number in this file belongs to any living process, even a stranger.
            if (pid().isEmpty()) {
                Files.deleteIfExists(pidFile());
            }
            EmbeddedPostgres started = builder().start();
            createDatabase(started);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                // The library switches both off; a promise kept only without them would not be tested.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
    }

    private static void createDatabase(EmbeddedPostgres started) throws SQLException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.executeUpdate("create database " + NAME);
            }
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        try {
            server.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new PartFailedException(this, "was not ready after " + atMost.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw new PartFailedException(
                    this, "did not start (" + failed.getCause().getMessage() + ")", failed);
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
        Optional<ProcessHandle> process = postmaster();
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
    }

    @Override
    public void kill() {
        postmaster().ifPresent(Liveness::end);
    }

    @Override
    public OptionalLong pid() {
        return postmaster().map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty());
    }

    @Override
    public CompletableFuture<?> exited() {
        return postmaster().<CompletableFuture<?>>map(Database::watch).orElse(CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<?> watch(ProcessHandle process) {
        return CompletableFuture.runAsync(() -> Liveness.endsWithin(process, FOR_EVER), Thread::startVirtualThread);
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    /** The server on our directory. A number that now belongs to some other program does not count. */
    private Optional<ProcessHandle> postmaster() {
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
}
