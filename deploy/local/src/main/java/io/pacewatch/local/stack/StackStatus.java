package io.pacewatch.local.stack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is. {@code idle}: no lag, empty outboxes, nothing due; {@code busy} says what is left otherwise.
 * {@code clock} is the business time, null when the stack runs on the machine's.
 */
public record StackStatus(
        List<PartHealth> parts,
        boolean idle,
        @Nullable String busy,
        @Nullable Instant clock) {

    /** A part's health, {@code UP} or {@code DOWN}; {@code pid} is null when its process is gone. */
    public record PartHealth(
            String name, String url, @Nullable Long pid, String health) {}

    /** Copies the list. */
    public StackStatus {
        parts = List.copyOf(parts);
    }

    /** Whether every part does its work. */
    public boolean allUp() {
        return parts.stream().allMatch(part -> part.health().equals("UP"));
    }
}
