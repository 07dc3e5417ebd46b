package io.pacewatch.target.readings;

import com.fasterxml.jackson.annotation.JsonValue;
import io.pacewatch.events.reading.Reading;
import java.util.List;
import java.util.Locale;

/** What became of a reading among the versions of its figure; the words of the receipt. */
public enum Outcome {
    /** It is the figure's current version now and says something new. */
    STORED,
    /** It is the current version and says what the one before said: kept, judged by nobody. */
    UNCHANGED,
    /** A newer version was there: it changes only the history. */
    SUPERSEDED,
    /** The very same publication was there, or a repeat without a publication time of its own. */
    DUPLICATE;

    /**
     * The outcome for a reading that was just added.
     *
     * @param ordered all versions of the period in version order, the new one among them
     */
    public static Outcome of(Reading added, List<Reading> ordered) {
        int at = ordered.indexOf(added);
        boolean repeats = at > 0 && added.saysTheSameAs(ordered.get(at - 1));
        if (repeats && !added.publishedAtGiven()) {
            return DUPLICATE;
        }
        if (at < ordered.size() - 1) {
            return SUPERSEDED;
        }
        return repeats ? UNCHANGED : STORED;
    }

    /** Whether another version claims another value, or day, with the same publication time and status. */
    public static boolean conflicts(Reading added, List<Reading> versions) {
        return versions.stream()
                .anyMatch(v -> v.publishedAt().equals(added.publishedAt())
                        && v.status() == added.status()
                        && v.contradicts(added));
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
