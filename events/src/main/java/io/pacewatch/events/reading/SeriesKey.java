package io.pacewatch.events.reading;

import java.util.Objects;

/**
 * One indicator in one region: what readings form a series over, and their key on the topic.
 *
 * @param indicator the indicator's id
 * @param region    the region's code
 */
public record SeriesKey(String indicator, String region) implements Comparable<SeriesKey> {

    /** Both are needed. */
    public SeriesKey {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(region, "region");
    }

    /** The record key on the readings topic. */
    public String text() {
        return indicator + "|" + region;
    }

    @Override
    public int compareTo(SeriesKey other) {
        return text().compareTo(other.text());
    }
}
