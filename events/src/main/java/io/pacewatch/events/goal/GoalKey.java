package io.pacewatch.events.goal;

import java.util.Objects;

/**
 * What names a goal everywhere: topics, episodes, metrics.
 *
 * @param id     the goal's id, the same from year to year and from region to region
 * @param region code of the region that it is set for
 * @param year   the year that it is set for
 */
public record GoalKey(String id, String region, int year) implements Comparable<GoalKey> {

    /** All three are needed. */
    public GoalKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
    }

    /** The goal that this text names, as {@link #text()} writes it. */
    public static GoalKey parse(String text) {
        int year = text.lastIndexOf('|');
        int region = text.lastIndexOf('|', year - 1);
        if (region < 0) {
            throw new IllegalArgumentException(text);
        }
        return new GoalKey(
                text.substring(0, region),
                text.substring(region + 1, year),
                Integer.parseInt(text.substring(year + 1)));
    }

    /** The record key on the topics. */
    public String text() {
        return id + "|" + region + "|" + year;
    }

    @Override
    public int compareTo(GoalKey other) {
        return text().compareTo(other.text());
    }
}
