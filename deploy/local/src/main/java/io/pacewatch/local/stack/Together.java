package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.PartFailedException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Waits for several parts at once, since the time that a start takes is the slowest part's and not the sum of all. */
final class Together {
    private Together() {}

    /**
     * Waits for each of the parts, and returns or fails as soon as it is clear how it ends: with the first that fails,
     * or with one that had been started before and dies meanwhile.
     */
    static void await(List<? extends Part> parts, Consumer<Part> awaitOne, CompletableFuture<Part> dead) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        List<CompletableFuture<Void>> waits =
                parts.stream().map(part -> begin(() -> awaitOne.accept(part))).toList();
        for (CompletableFuture<Void> wait : waits) {
            var _ = wait.whenComplete((done, failed) -> {
                if (failed != null) {
                    outcome.completeExceptionally(failed);
                }
            });
        }
        var _ = CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).thenRun(() -> outcome.complete(null));
        var _ = dead.thenAccept(part -> outcome.completeExceptionally(
                new PartFailedException(part, "has died while others were starting", null)));
        join(outcome);
    }

    /** Stops the parts at the same time and returns when all have ended. */
    static void stop(List<? extends Part> parts) {
        join(CompletableFuture.allOf(
                parts.stream().map(part -> begin(part::stop)).toArray(CompletableFuture[]::new)));
    }

    /** Done with the first of the parts that ends by itself, whatever its reason. */
    static CompletableFuture<Part> firstToEnd(List<? extends Part> parts) {
        CompletableFuture<Part> first = new CompletableFuture<>();
        for (Part part : parts) {
            var _ = part.exited().thenRun(() -> first.complete(part));
        }
        return first;
    }

    private static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private static void join(CompletableFuture<Void> outcome) {
        try {
            outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
