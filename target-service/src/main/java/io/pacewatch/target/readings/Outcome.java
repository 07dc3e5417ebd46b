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
    DUPLICATE,
    /** It cannot be decoded or stored, and lies among the dead letters. */
    SET_ASIDE;

    /**
     * The outcome for a reading that was just added.
     *
     * @param ordered all versions of the period in version order, the new one among them
     */
    public static Outcome of(Reading added, List<Reading> ordered) {
        int at = ordered.indexOf(added);
        boolean repeats = at > 0 && added.saysTheSameAs(ordered.get(at - 1));
        if (isLeftOut(ordered, at)) {
            return DUPLICATE;
        }
        if (at < ordered.size() - 1) {
            return SUPERSEDED;
        }
        return repeats ? UNCHANGED : STORED;
    }

    /** Whether series leave this version out: it has no publication time of its own and says what the one before says. */
    public static boolean isLeftOut(List<Reading> ordered, int at) {
        return at > 0 && !ordered.get(at).publishedAtGiven() && ordered.get(at).saysTheSameAs(ordered.get(at - 1));
    }

    /** The versions that claim another value, or day, with the same publication time and status. */
    public static List<Reading> conflicting(Reading added, List<Reading> versions) {
        return versions.stream()
                .filter(v -> v.publishedAt().equals(added.publishedAt())
                        && v.status() == added.status()
                        && v.contradicts(added))
                .toList();
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
