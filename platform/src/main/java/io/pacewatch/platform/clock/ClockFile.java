package io.pacewatch.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the business clock's distance from the machine's is kept, so that all services agree on it and it survives
 * restarts. A file and no endpoint: whoever may move time has to be on the machine.
 */
public final class ClockFile {

    /** The business clock was asked to go back, which it never does. */
    public static final class WentBackException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private WentBackException(Instant asked, Instant now) {
            super("the business clock never goes back: it is " + now + ", asked for " + asked);
        }
    }

    private final Path path;

    private ClockFile(Path path) {
        this.path = path;
    }

    /** The clock file at this path, whether it is there yet or not. */
    public static ClockFile at(Path path) {
        return new ClockFile(path);
    }

    /** Business time less machine time; empty if no business clock was ever started here. */
    public Optional<Duration> offset() {
        try {
            return Optional.of(Duration.parse(Files.readString(path).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The business time now; empty if there is no business clock. */
    public Optional<Instant> now(InstantSource machine) {
        return offset().map(machine.instant()::plus);
    }

    /** Starts the clock at this time if there is none yet, else moves it there. */
    public void start(Instant business, InstantSource machine) {
        moveTo(business, machine);
    }

    /**
     * Moves the clock to this time, from where it ticks on.
     *
     * @throws WentBackException if the clock is past it
     */
    public void moveTo(Instant business, InstantSource machine) {
        Instant machineNow = machine.instant();
        Optional<Instant> now = offset().map(machineNow::plus);
        if (now.isPresent() && business.isBefore(now.get())) {
            throw new WentBackException(business, now.get());
        }
        write(Duration.between(machineNow, business));
    }

    private void write(Duration offset) {
        try {
            Path written = Files.writeString(path.resolveSibling(path.getFileName() + ".new"), offset + "\n");
            try {
                Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
