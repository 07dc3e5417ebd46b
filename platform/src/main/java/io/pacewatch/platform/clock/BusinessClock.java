package io.pacewatch.platform.clock;

import io.pacewatch.events.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that people date things by: due days, deadlines, publications, reminders. It is the machine's time, moved
 * by what the clock file says; without a file the two are the same. Never injected as a mere {@code InstantSource}: that
 * is the machine's.
 */
@ApplicationScoped
@Typed(BusinessClock.class)
public class BusinessClock implements InstantSource {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Optional<ClockFile> file;
    private final InstantSource machine;
    private volatile Seen seen = new Seen(Instant.EPOCH, Duration.ZERO);

    private record Seen(Instant at, Duration offset) {}

    /** Follows the file that {@code pacewatch.clock.file} names. */
    @Inject
    public BusinessClock(@ConfigProperty(name = "pacewatch.clock.file") Optional<Path> file, InstantSource machine) {
        this.file = file.map(ClockFile::at);
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Instant now = machine.instant();
        Seen last = seen;
        if (Duration.between(last.at(), now).abs().compareTo(LOOK_AGAIN_AFTER) > 0) {
            last = new Seen(now, file.flatMap(ClockFile::offset).orElse(Duration.ZERO));
            seen = last;
        }
        return now.plus(last.offset());
    }

    /** The business day in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), Wire.ZONE);
    }
}
