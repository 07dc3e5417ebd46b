package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.EmbeddedInfrastructure;
import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.local.log.PartLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Pacewatch on this machine: broker, database, mail inbox and the three services, each a process of its
 * own that can be stopped, killed and started again while the others run.
 */
public final class Stack implements AutoCloseable {
    /** Name of the part that takes readings. */
    public static final String INGEST = "ingest-service";
    /** Name of the part that judges them. */
    public static final String TARGET = "target-service";
    /** Name of the part that warns. */
    public static final String ALERT = "alert-service";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    // Two of these for each of six parts at most: less than a preflight asks for.
    private static final long LOG_BYTES = 32L << 20;

    private final StackBuilder wanted;
    private final StackDirectory directory;
    private final EmbeddedInfrastructure infrastructure;
    private final List<ServicePart> services;
    private final ProgramsInUse programs;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stopAll);
    private final Instant started = Instant.now();
    private @Nullable FileLock lock;
    private volatile boolean closing;

    Stack(StackBuilder wanted) {
        this.wanted = wanted;
        this.directory = wanted.directory();
        this.infrastructure = EmbeddedInfrastructure.prepare(
                wanted.root(), directory.path(), wanted.ports().infrastructure());
        this.services = Stream.concat(
                        Stream.of(
                                service(TARGET, 1, wanted.ports().target()),
                                service(INGEST, 1, wanted.ports().ingest()),
                                service(ALERT, 1, wanted.ports().alert())),
                        wanted.seconds().stream().map(name -> service(name, 2, Ports.freePort())))
                .toList();
        this.programs = ProgramsInUse.of(wanted.root(), directory);
    }

    /** Describes a stack on this directory. */
    public static StackBuilder in(Path directory) {
        return new StackBuilder(new StackDirectory(directory));
    }

    /** Name of a service's second instance; the first has the service's own. */
    public static String second(String service) {
        return service + "-2";
    }

    private ServicePart service(String service, int instance, int port) {
        String name = instance == 1 ? service : second(service);
        return new ServicePart(
                name,
                wanted.root().service(service),
                directory.log(name),
                port,
                new ServiceSettings(wanted, infrastructure).of(service, instance),
                wanted.archive(),
                http);
    }

    void run(Progress progress) {
        lock = new Preflight(wanted, services).pass(progress);
        programs.begin(directory);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            startAll(infrastructure.parts(), progress, new CompletableFuture<>());
            Topics.read(wanted.root().topics()).createAbsent(infrastructure.kafka());
            startAll(services, progress, Together.firstToEnd(infrastructure.parts()));
            directory.failures().forget();
        } catch (RuntimeException failed) {
            boolean interrupted = closing;
            close();
            if (!interrupted) {
                directory.failures().keep("the start failed: " + failed.getMessage());
            }
            // Asked to end while starting: then parts fail because they were stopped, which is no failure of theirs.
            throw interrupted ? new StackRefusedException("stopped before everything was ready") : failed;
        }
    }

    private void startAll(List<? extends Part> parts, Progress progress, CompletableFuture<Part> dead) {
        long begin = System.nanoTime();
        parts.forEach(part -> {
            launch(part);
            progress.launched(part);
        });
        writeRunFile();
        Together.await(
                parts,
                part -> {
                    part.awaitReady(PATIENCE);
                    writeRunFile();
                    progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
                },
                dead);
    }

    private synchronized void launch(Part part) {
        if (closing) {
            throw new StackRefusedException("stopped before everything was ready");
        }
        part.launch();
    }

    /** All parts, in the order in which they are started. */
    public List<Part> parts() {
        return Stream.concat(infrastructure.parts().stream(), services.stream()).toList();
    }

    /** The part of this name. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
    }

    /** Ends a part as {@code kill -9} does. */
    public void kill(String name) {
        part(name).kill();
        writeRunFile();
    }

    /** Ends a part in good order. */
    public void stop(String name) {
        part(name).stop();
        writeRunFile();
    }

    /** Starts a part that was stopped or killed, and waits until it is ready. */
    public void start(String name) {
        part(name).start(PATIENCE);
        writeRunFile();
    }

    /** Process id of a part that runs. */
    public long pid(String name) {
        return part(name).pid().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** Address of a part, without a slash at its end. */
    public String url(String name) {
        return part(name).url();
    }

    /** The broker, database and mail inbox that the services use. */
    public EmbeddedInfrastructure infrastructure() {
        return infrastructure;
    }

    /** Its data, clock and tokens. */
    public StackDirectory directory() {
        return directory;
    }

    /** What anybody can do to a stack that runs: ask how it is, move its clock, post and read. */
    public StackClient client() {
        return new StackClient(directory, RunFile.of(started, parts()));
    }

    /** Starts parts again that end by themselves; done with the first that can't be started any more. */
    public CompletableFuture<Part> supervise(Progress progress) {
        return new Supervision(this::restart, this::isClosing, progress, directory.failures(), Supervision.PAUSES)
                .begin(parts());
    }

    private void restart(Part part) {
        part.stop();
        launch(part);
        part.awaitReady(PATIENCE);
        writeRunFile();
    }

    /** Done with the first part that ends by itself, whatever its reason. */
    public CompletableFuture<Part> firstToEnd() {
        return Together.firstToEnd(parts());
    }

    /** Keeps each part's log from outgrowing the disk; to be called now and then while the stack runs. */
    public void boundLogs() {
        parts().forEach(part -> new PartLog(part.log()).boundTo(LOG_BYTES));
    }

    /** Whether it is being stopped, so that a part's end is no accident. */
    public boolean isClosing() {
        return closing;
    }

    /** Stops all parts, services first. The data stay. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingAnyway) {
            // The JVM ends: the hook runs now or has run, and finds nothing to stop.
        }
    }

    private synchronized void stopAll() {
        closing = true;
        Together.stop(services);
        Together.stop(infrastructure.parts());
        release();
        http.shutdown();
    }

    private void release() {
        if (lock == null) {
            return;
        }
        try {
            Files.deleteIfExists(directory.runPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        programs.end();
        Preflight.release(lock);
        lock = null;
    }

    private synchronized void writeRunFile() {
        if (!closing) {
            RunFile.of(started, parts()).write(directory.runPath());
        }
    }
}
