package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Part;
import java.time.Duration;

/** Hears how a start goes, so that whoever waits can be told what for. */
public interface Progress {

    /** Nothing can be started yet; {@code what} says what is waited for. */
    void waiting(String what);

    /** A part was launched. */
    void launched(Part part);

    /** A part does its work. */
    void ready(Part part, Duration sinceLaunch);

    /** A part has ended by itself; it is started again after the pause. */
    default void died(Part part, String why, Duration pause) {
        // Only those who supervise hear of it.
    }

    /** For starts that nobody watches. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void waiting(String what) {
                // Nobody watches.
            }

            @Override
            public void launched(Part part) {
                // Nobody watches.
            }

            @Override
            public void ready(Part part, Duration sinceLaunch) {
                // Nobody watches.
            }
        };
    }
}
