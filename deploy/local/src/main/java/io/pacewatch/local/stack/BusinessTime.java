package io.pacewatch.local.stack;

import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.ClockFile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Starts and moves the business clock of a data directory. It never goes back, whatever the directory kept before. */
record BusinessTime(StackDirectory directory) {
    private static final InstantSource MACHINE = InstantSource.system();

    void start(Instant business) {
        // Data kept without a clock are dated by the machine's time: from there, too, time only goes forward.
        if (directory.holdsState() && directory.clock().offset().isEmpty() && business.isBefore(MACHINE.instant())) {
            throw wentBack(business, MACHINE.instant());
        }
        move(business);
    }

    void set(Instant business) {
        if (directory.clock().offset().isEmpty()) {
            throw new ClockRefusedException("the stack on " + directory.path()
                    + " runs on the machine's time; only one that was started with up --clock can be moved");
        }
        move(business);
    }

    private void move(Instant business) {
        try {
            directory.clock().moveTo(business, MACHINE);
        } catch (ClockFile.WentBackException refused) {
            throw wentBack(business, directory.clock().now(MACHINE).orElseThrow());
        }
    }

    private static ClockRefusedException wentBack(Instant asked, Instant now) {
        return new ClockRefusedException(
                "the business clock never goes back: it is " + inShanghai(now) + ", asked for " + inShanghai(asked));
    }

    private static String inShanghai(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Wire.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
