package io.pacewatch.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pacewatch.local.infrastructure.Liveness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process, told from a later one with the same number by when it started. */
public record RunningProcess(long pid, Instant started) {
    // Systems keep a process's start in ticks since a boot time that they may correct by a second.
    private static final Duration SAME = Duration.ofSeconds(2);

    /** The process that has this number now. */
    public static RunningProcess of(long pid) {
        return new RunningProcess(
                pid,
                ProcessHandle.of(pid)
                        .flatMap(found -> found.info().startInstant())
                        .orElse(Instant.EPOCH));
    }

    /** Whether that very process still runs. */
    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end, waits that long, then kills it. Does nothing to a stranger that has its number by now. */
    void stop(Duration patience) {
        handle().ifPresent(process -> {
            process.destroy();
            if (!Liveness.endsWithin(process, patience)) {
                Liveness.end(process);
            }
        });
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(Liveness::of)
                .filter(found -> found.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(SAME) <= 0)
                        .orElse(false));
    }
}
