package io.pacewatch.events.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it travels: complete in itself, so that a warning can be written from it years later.
 *
 * @param goal       the goal as it stood
 * @param verdict    what the rule says
 * @param reading    the reading judged, with who published it; null if none is left (deletion) or none was needed
 * @param previous   what was said of this goal and period before, or null
 * @param cause      what called it forth
 * @param current    true if it is about the goal's latest period
 * @param news       whether it may be told
 * @param sequence   grows by one per goal key
 * @param acceptedAt machine time at which ingest accepted what called it forth; null for time and goal changes
 * @param judgedAt   business time at which it was judged
 */
public record VerdictEvent(
        GoalSnapshot goal,
        Verdict verdict,
        @Nullable Judged reading,
        @Nullable Previous previous,
        Cause cause,
        boolean current,
        News news,
        long sequence,
        @Nullable Instant acceptedAt,
        Instant judgedAt) {

    /** The reading judged. */
    public record Judged(
            @Nullable BigDecimal value,
            ReadingStatus status,
            String bureau,
            @Nullable LocalName bureauName,
            @Nullable String source,
            @Nullable String note,
            boolean madeUp,
            Instant publishedAt,
            String submission,
            int row) {}

    /** What was said of the same goal and period before. */
    public record Previous(
            @Nullable BigDecimal value, @Nullable ReadingStatus readingStatus, Status verdictStatus) {}

    /** Goal, verdict, cause and news are always there. */
    public VerdictEvent {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(news, "news");
        Objects.requireNonNull(judgedAt, "judgedAt");
    }

    /** Its event id: deterministic, so that publishing twice is seen as once. */
    @JsonIgnore
    public String eventId() {
        return eventId(goal.key().text(), sequence);
    }

    /** The id of the event with this number on the goal with this key. */
    public static String eventId(String goalKey, long sequence) {
        return goalKey + "/" + sequence;
    }
}
