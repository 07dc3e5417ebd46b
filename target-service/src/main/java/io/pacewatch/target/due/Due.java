package io.pacewatch.target.due;

import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.wire.Wire;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something to look at when its time has come.
 *
 * @param kind  what there is to look at
 * @param key   the series or goal that it is about, as on the topics
 * @param dueAt business time
 */
record Due(Kind kind, String key, Instant dueAt) {
    /** What there is to look at. */
    enum Kind {
        /** Whether the figure that is due by now is there. */
        READING,
        /** Whether a figure that its reporter was told of has come since. */
        SUPERVISION,
        /** Whether something that was to be done by a deadline has been reported as done. */
        UNREPORTED
    }

    /** The series of the key. */
    SeriesKey series() {
        int bar = key.lastIndexOf('|');
        return new SeriesKey(key.substring(0, bar), key.substring(bar + 1));
    }

    /** One of each kind for a key and day. */
    LocalDate dueOn() {
        return LocalDate.ofInstant(dueAt, Wire.ZONE);
    }
}
