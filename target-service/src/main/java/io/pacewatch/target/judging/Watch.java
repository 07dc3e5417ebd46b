package io.pacewatch.target.judging;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.goals.Standing;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * The watch over figures that goals wait for, as far as judging has to tell it of something. It is kept by whoever also
 * asks for judgements when a day has come, and so cannot be known here by name. Works in the caller's transaction, which
 * holds the locks of the goals in question.
 */
public interface Watch {
    /** Begins to wait for the figures of goals that were just loaded, or are new as they are now. */
    void await(Handle handle, Collection<Goal> loaded, Instant now);

    /** Ends the wait for the figures that have come with these readings. */
    void arrived(Handle handle, Collection<Reading> readings, Instant now);

    /** Ends the wait for the figures of goals that were just deleted. */
    void deleted(Handle handle, Collection<Goal> gone, Instant now);

    /**
     * Ends the wait of goals that were just decided, and sees to it that those which are open again, or of which a figure
     * was taken back, are soon looked at anew: the day on which they would have been may have passed meanwhile.
     */
    void turned(Handle handle, Collection<Standing> turned, Instant now);
}
