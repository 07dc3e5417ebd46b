package io.pacewatch.local.infrastructure;

import java.time.Duration;

/**
 * A part that tests take away and bring back, to see what becomes of those who need it. It comes back at the same
 * address and with all that it promised to keep.
 */
public interface Restartable {

    /** Starts it and waits until it is ready. */
    void start(Duration atMost);

    /** Asks it to end, waits, and kills it if it does not. Does nothing if it does not run. */
    void stop();

    /** Ends it at once, as {@code kill -9} does. */
    void kill();
}
