package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.LogLine;
import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.PartFailedException;
import io.pacewatch.local.log.PartLog;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts each part again that ends by itself, after pauses that grow while it goes on ending. Only a part that does not
 * start in several tries ends the supervision, and with it the stack.
 */
final class Supervision {
    /** Before the first try, the second and so on; the last holds for all that follow. */
    static final List<Duration> PAUSES =
            Stream.of(1, 2, 5, 15, 30).map(Duration::ofSeconds).toList();

    private static final int TRIES = 5;
    // One that lived this long has done its work: its next end is a new one.
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Consumer<Part> restart;
    private final BooleanSupplier closing;
    private final Progress progress;
    private final LastFailure failures;
    private final List<Duration> pauses;
    private final CompletableFuture<Part> lost = new CompletableFuture<>();

    Supervision(
            Consumer<Part> restart,
            BooleanSupplier closing,
            Progress progress,
            LastFailure failures,
            List<Duration> pauses) {
        this.restart = restart;
        this.closing = closing;
        this.progress = progress;
        this.failures = failures;
        this.pauses = pauses;
    }

    /** Watches each part; done with the first that can't be started any more, or when all are stopped. */
    CompletableFuture<Part> begin(List<? extends Part> parts) {
        CompletableFuture<?>[] watches = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> watch(part), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        var _ = CompletableFuture.allOf(watches).whenComplete((done, failed) -> {
            if (failed != null) {
                lost.completeExceptionally(failed);
            }
        });
        return lost;
    }

    private void watch(Part part) {
        int ends = 0;
        long startedAt = System.nanoTime();
        int tries = 0;
        while (true) {
            part.exited().join();
            if (closing.getAsBoolean()) {
                lost.complete(part);
                return;
            }
            ends = System.nanoTime() - startedAt > SETTLED.toNanos() ? 0 : ends;
            String why = failures.keep(part.name() + " has died" + lastWords(part));
            Duration pause = ends < pauses.size() ? pauses.get(ends) : pauses.getLast();
            ends++;
            progress.died(part, why, pause);
            if (!sleep(pause)) {
                return;
            }
            long begin = System.nanoTime();
            try {
                restart.accept(part);
                tries = 0;
                startedAt = System.nanoTime();
                failures.forget(why);
                progress.ready(part, Duration.ofNanos(startedAt - begin));
            } catch (StackRefusedException ending) {
                return;
            } catch (PartFailedException | UncheckedIOException | IllegalStateException failed) {
                // One that lives and does not get ready is ended, as its next try needs its place.
                part.stop();
                tries++;
                if (tries == TRIES && !closing.getAsBoolean()) {
                    failures.keep(part.name() + " could not be started in " + TRIES + " tries" + lastWords(part));
                    lost.complete(part);
                    return;
                }
            }
        }
    }

    /** What its log says last, which mostly is why it ended. */
    private static String lastWords(Part part) {
        List<String> lines = Files.exists(part.log()) ? new PartLog(part.log()).tail(1) : List.of();
        return lines.isEmpty()
                ? ""
                : "; its log ends: "
                        + LogLine.of(lines.getLast())
                                .brief()
                                .lines()
                                .findFirst()
                                .orElse("");
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
